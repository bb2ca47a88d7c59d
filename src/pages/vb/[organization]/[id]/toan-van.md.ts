/** /vb/<organization>/<id>/toan-van.md: what the file is, as a quotation, and below a rule the official text as Markdown. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { textFileNotes } from '../../../../components/document/text-file.ts';
import * as vi from '../../../../i18n/vi.ts';
import { getBase, getBody, getLibrary } from '../../../../io/site.ts';
import { directiveAddress, withBase } from '../../../../lib/address.ts';
import { bodyMarkdown, escapeLine } from '../../../../lib/export/markdown.ts';
import type { Entry } from '../../../../lib/library/entry.ts';

export const getStaticPaths = (() =>
  getLibrary().entries.map((entry) => {
    const [organization, id] = entry.id.split('/');
    return { params: { organization, id }, props: { entry } };
  })) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: Entry }> = ({ props: { entry } }) => {
  const page = withBase(getBase(), directiveAddress(entry.id));
  const notes = [vi.document.markdownIntro, ...textFileNotes(entry, vi.document.textBelow)].map((line) =>
    /^https?:\S+$/.test(line) ? `<${line}>` : escapeLine(line),
  );
  const head = [...notes, vi.document.markdownPage(`[${page}](${page})`)].map((line) => `> ${line}`).join('\n>\n');
  return new Response(`${head}\n\n---\n\n${bodyMarkdown(getBody(entry.id))}`, {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
};
