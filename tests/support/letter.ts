/** A letter of a few items as an editor would put it up, with its source, laid into a content folder on disk. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A line of Kính gửi or Nơi nhận; `more` is what the frontmatter says of it besides ("…, units: [a]"). */
interface Line {
  printed: string;
  more: string;
}

/** To whom it is sent; without it neither list is printed. */
interface Sent {
  addressees: readonly Line[];
  recipients: readonly Line[];
}

export function writeLetter(folder: string, id: string, number: string, items: readonly string[], sent?: Sent): void {
  const head = [`Số ${number}`, 'Lâm Đồng, ngày 01 tháng 03 năm 2024', 'Về công tác quý I'];
  const signature = ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ'];
  const body = items.map((item, index) => `${index + 1}. ${item}`);
  const listed = (name: string, lines: readonly Line[] = []): string[] =>
    lines.length === 0 ? [] : [`${name}:`, ...lines.map((line) => `- ${line.printed},`)];
  const [addressees, recipients] = [listed('Kính gửi', sent?.addressees), listed('Nơi nhận', sent?.recipients)];
  const source = `${[...head, ...addressees, ...body, ...recipients, ...signature].join('\n\n')}\n`;
  const printed = (field: string, evidence: string, anchor: string): string =>
    `  ${field}: { basis: printed, evidence: ${JSON.stringify(evidence)}, source: "${id}#${anchor}" }`;
  const unknown = (field: string): string => `  ${field}: { basis: unknown, reason: không in }`;
  const lines = (own: readonly Line[] = []): string => `[${own.map((line) => `{ printed: "${line.printed}"${line.more} }`).join(', ')}]`;
  const known = (field: string, own: readonly string[], anchor: string): string =>
    own.length === 0 ? unknown(field) : printed(field, own[0] ?? '', anchor);
  const zone = (name: string, own: readonly string[]): string => (own.length === 0 ? '' : `<${name}>\n${own.join('\n\n')}\n</${name}>\n\n`);
  const mdx = `---
kind: công văn
issuer: { id: ban-thuong-vu-huyen-uy-thuoc-lam-dong, printed: BAN THƯỜNG VỤ }
number: ${number}
date: "2024-03-01"
title: Về công tác quý I
signatory: { authority: T/M BAN THƯỜNG VỤ, position: BÍ THƯ, name: null }
addressees: ${lines(sent?.addressees)}
recipients: ${lines(sent?.recipients)}
scope: null
secrecy: null
added: "2026-11-21"
provenance:
  kind: { basis: inferred, evidence: Số ${number}, source: "${id}#dau-van-ban", reason: suy ra từ ký hiệu }
${printed('issuer', 'T/M BAN THƯỜNG VỤ', 'chu-ky')}
${printed('number', `Số ${number}`, 'dau-van-ban')}
${printed('date', 'Lâm Đồng, ngày 01 tháng 03 năm 2024', 'dau-van-ban')}
${printed('title', 'Về công tác quý I', 'dau-van-ban')}
${printed('signatory', 'T/M BAN THƯỜNG VỤ', 'chu-ky')}
${known('addressees', addressees, 'kinh-gui')}
${known('recipients', recipients, 'noi-nhan')}
${['scope', 'secrecy'].map(unknown).join('\n')}
source:
  file: ${id}.txt
  sha256: ${createHash('sha256').update(source).digest('hex')}
  furniture: []
---

<Head>
${head.join('\n\n')}
</Head>

${zone('Addressees', addressees)}${body.join('\n\n')}

${zone('Recipients', recipients)}<Signature>
${signature.join('\n\n')}
</Signature>
`;
  writeFileSync(join(folder, 'directives', `${id}.mdx`), mdx);
  writeFileSync(join(folder, 'sources', `${id}.txt`), source);
}
