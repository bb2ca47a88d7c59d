/** The running head of a document on paper: its number. A file, because the pages carry no inline style. */
import type { APIRoute, GetStaticPaths } from 'astro';
import * as vi from '../../../../i18n/vi.ts';
import { getLibrary } from '../../../../io/site.ts';
import { documentName } from '../../../../lib/library/entry.ts';

export const getStaticPaths = (() =>
  getLibrary().entries.map((entry) => {
    const name = documentName(entry);
    return {
      params: { organization: entry.organization, id: entry.id.slice(entry.organization.length + 1) },
      props: { head: entry.metadata.number === null ? vi.document.withoutNumber(name) : name },
    };
  })) satisfies GetStaticPaths;

export const GET: APIRoute<{ head: string }> = ({ props }) =>
  new Response(`@page { @top-left { content: ${cssString(props.head)}; font: 11pt 'Times New Roman', 'Noto Serif', serif; } }\n`, {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  });

/** A quoted CSS string: quotes, backslashes and control characters escaped. */
function cssString(text: string): string {
  return `"${text.replace(/["\\\p{Cc}]/gu, (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `)}"`;
}
