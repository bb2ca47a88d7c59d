/** What is kept of pictures and of mended scans, what contradicts the text, and what the disk refuses: on libraries with our registry and no document. */
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Decisions } from '../../lib/import/decisions.ts';
import { readPlainText } from '../../lib/transcription/plain-text.ts';
import type { SourceText } from '../../lib/transcription/source-text.ts';
import { lockName } from '../content-lock.ts';
import { addBody } from './bodies.ts';
import { previewImport, saveImport, type ImportOptions } from './session.ts';

const project = join(import.meta.dirname, '../../..');

function emptyLibrary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'van-mach-nhap-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  for (const name of ['registry', 'site.yaml']) cpSync(join(project, 'content', name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'directives'));
  return folder;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const letter = [
  'TỈNH ỦY LÂM ĐỒNG',
  'Số 55-CV/TU',
  'Đà Lạt, ngày 05 tháng 01 năm 2024',
  'Kính gửi: Các ban của Tỉnh ủy.',
  'Ban Thường vụ Tỉnh ủy yêu cầu các đơn vị sửa đồi quy chế làm việc.',
];
const confirmed = { confirmed: true } as const;
const given: Decisions = {
  fields: {
    kind: { value: 'công văn', ...confirmed },
    issuer: { value: { id: 'tinh-uy-lam-dong', printed: 'TỈNH ỦY LÂM ĐỒNG' }, ...confirmed },
    title: { value: 'Sửa đổi quy chế làm việc', ...confirmed },
  },
  editorialTitle: 'Sửa đổi quy chế làm việc',
  organization: 'tinh-uy-lam-dong',
  document: 'cv-thu',
};
const options = (content: string, more: Partial<ImportOptions> = {}): ImportOptions => ({
  content,
  name: 'cong-van.txt',
  bytes: encode(`${letter.join('\n')}\n`),
  today: '2026-11-22',
  decisions: given,
  ...more,
});

/** As OCR gives it: lines of a picture. */
function recognised(lines: readonly string[]): SourceText {
  const read = readPlainText(encode(`${lines.join('\n')}\n`));
  if ('refusal' in read) throw new Error(read.refusal.message);
  return { ...read.source, format: 'ocr', isExtract: true };
}

function picture(): Buffer {
  const part = (type: string, data: Uint8Array): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    part('IHDR', Buffer.from('00000001000000010800000000', 'hex')),
    part('IDAT', deflateSync(Buffer.from([0, 255]))),
    part('IEND', new Uint8Array()),
  ]);
}

const png = new Uint8Array(picture());
const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0]);

describe('pictures read by OCR', () => {
  test.each([
    ['png', png],
    ['jpg', jpeg],
  ])('%s is kept as what it is, byte for byte', async (extension, bytes) => {
    const content = emptyLibrary();
    const saved = await saveImport(options(content, { name: 'trang', bytes, source: recognised(letter), ocr: true }));
    expect(saved).toMatchObject({ saved: true, diagnostics: [] });
    const kept = join(content, 'sources/tinh-uy-lam-dong');
    expect(readdirSync(kept).sort()).toEqual(['cv-thu.chu.txt', `cv-thu.${extension}`]);
    expect(new Uint8Array(readFileSync(join(kept, `cv-thu.${extension}`)))).toEqual(bytes);
    expect(readFileSync(join(content, 'directives/tinh-uy-lam-dong/cv-thu.mdx'), 'utf8')).toContain(
      `file: tinh-uy-lam-dong/cv-thu.${extension}\n`,
    );
  });

  test('letters that were read wrongly are mended, and saved once they were compared with the picture', async () => {
    const content = emptyLibrary();
    const scan = { name: 'trang.png', bytes: png, source: recognised([...letter, '2']), ocr: true };
    const first = await previewImport(options(content, scan));
    if (!first.ok) throw new Error('refused');
    const body = first.mdx.replace(/^---\n[\s\S]*?\n---\n+/, '').replace('sửa đồi', 'sửa đổi');
    const mended = options(content, { ...scan, decisions: { ...given, body } });
    expect(await previewImport(mended)).toMatchObject({ missing: [], diagnostics: [] });
    expect(await saveImport(mended)).toMatchObject({ saved: false, why: 'not-compared' });
    expect(existsSync(join(content, 'sources'))).toBe(false);
    const saved = await saveImport({ ...mended, decisions: { ...given, body, comparedWithPicture: true } });
    expect(saved).toMatchObject({ saved: true, diagnostics: [] });
    const text = readFileSync(join(content, 'sources/tinh-uy-lam-dong/cv-thu.chu.txt'), 'utf8');
    expect(text).toContain('sửa đổi quy chế');
    expect(text).not.toContain('sửa đồi');
    expect(readFileSync(join(content, 'directives/tinh-uy-lam-dong/cv-thu.mdx'), 'utf8')).toContain('ocr: true');
  });

  test('the text of a file that is no scan is not replaced by a mended body', async () => {
    const content = emptyLibrary();
    const first = await previewImport(options(content));
    if (!first.ok) throw new Error('refused');
    const body = first.mdx.replace(/^---\n[\s\S]*?\n---\n+/, '').replace('sửa đồi', 'sửa đổi');
    const saved = await saveImport(options(content, { decisions: { ...given, body, comparedWithPicture: true } }));
    expect(saved).toMatchObject({ saved: false, why: 'errors', message: expect.stringContaining('SRC-002') as string });
  });
});

describe('a typed value against the text', () => {
  const typed = (fields: Decisions['fields']): Decisions => ({ ...given, fields: { ...given.fields, ...fields } });

  test('that contradicts a printed certain one is asked about, and nothing is written', async () => {
    const content = emptyLibrary();
    const wrong = options(content, { decisions: typed({ number: { value: '999-CV/TU', ...confirmed } }) });
    const preview = await previewImport(wrong);
    expect(preview).toMatchObject({
      proposal: { fields: { number: { value: '55-CV/TU', certainty: 'certain' } } },
      missing: [
        {
          field: 'number',
          option: '--number 55-CV/TU',
          message: 'Số 999-CV/TU không có trong văn bản; văn bản in 55-CV/TU.',
        },
      ],
    });
    expect(await saveImport(wrong)).toMatchObject({ saved: false, why: 'missing' });
    expect(readdirSync(join(content, 'directives'))).toEqual([]);
  });

  test('where the text prints none it is asked about too: an answer is never dropped', async () => {
    const content = emptyLibrary();
    const bytes = encode(`${letter.filter((line) => !line.startsWith('Số')).join('\n')}\n`);
    const decisions = typed({ number: { value: '999-CV/TU', ...confirmed } });
    expect(await previewImport(options(content, { bytes, decisions }))).toMatchObject({ missing: [{ field: 'number' }] });
  });
});

describe('what cannot be written', () => {
  const body = { id: 'thanh-uy-thu', name: 'Thành ủy Thử', type: 'committee', parent: 'tinh-uy-lam-dong' } as const;

  test('neither the registry nor anything else is written where the last file cannot be', async () => {
    const content = emptyLibrary();
    const registry = readFileSync(join(content, 'registry/organizations.yaml'), 'utf8');
    writeFileSync(join(content, 'sources'), 'một tệp, không phải thư mục');
    const saved = await saveImport(options(content, { decisions: { ...given, bodies: [body] } }));
    expect(saved).toMatchObject({ saved: false, why: 'disk' });
    expect(saved.saved ? '' : saved.message).toMatch(/sources.*Chưa ghi gì\.$/);
    expect(readFileSync(join(content, 'registry/organizations.yaml'), 'utf8')).toBe(registry);
    expect(readdirSync(join(content, 'registry')).filter((name) => name.includes('.bak'))).toEqual([]);
    expect(readdirSync(join(content, 'directives'))).toEqual([]);
    expect(existsSync(join(content, lockName))).toBe(false);
  });

  test('the registry is written with the document', async () => {
    const content = emptyLibrary();
    const saved = await saveImport(options(content, { decisions: { ...given, bodies: [body] } }));
    expect(saved).toMatchObject({ saved: true });
    expect(saved.saved ? saved.written : []).toContain('content/registry/organizations.yaml');
    expect(saved.saved ? saved.backups : []).toEqual(['content/registry/organizations.yaml.bak']);
    expect(readFileSync(join(content, 'registry/organizations.yaml'), 'utf8')).toContain('id: thanh-uy-thu');
  });

  test('of bodies that are added at once none is lost', async () => {
    const content = emptyLibrary();
    const ids = ['mot', 'hai', 'ba', 'bon'].map((name) => `thanh-uy-${name}`);
    const added = await Promise.all(ids.map((id) => addBody(content, { ...body, id, name: `Thành ủy ${id}` })));
    expect(added.map((own) => own.added)).toEqual([true, true, true, true]);
    const registry = readFileSync(join(content, 'registry/organizations.yaml'), 'utf8');
    for (const id of ids) expect(registry).toContain(`id: ${id}\n`);
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a folder without the right to write is named', async () => {
    const content = emptyLibrary();
    chmodSync(content, 0o555);
    onTestFinished(() => {
      chmodSync(content, 0o755);
    });
    expect(await addBody(content, body)).toMatchObject({ added: false, message: expect.stringContaining('không có quyền') as string });
  });

  test.each([
    [
      'missing',
      (path: string): void => {
        rmSync(path);
      },
    ],
    [
      'broken',
      (path: string): void => {
        writeFileSync(path, '- id: [');
      },
    ],
  ])('a registry that is %s is said, and nothing is written', async (_, spoil) => {
    const content = emptyLibrary();
    spoil(join(content, 'registry/organizations.yaml'));
    const preview = await previewImport(options(content));
    if (!preview.ok) throw new Error('refused');
    expect(preview.registryProblem).toContain('content/registry/organizations.yaml');
    expect(preview.proposal.warnings[0]?.message).toBe(preview.registryProblem);
    expect(await saveImport(options(content))).toMatchObject({ saved: false, why: 'registry', message: preview.registryProblem });
  });
});
