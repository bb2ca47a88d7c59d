/** /du-lieu/doc-truoc.txt: what the zip of the whole library holds; it lies in the zip, too. */
import type { APIRoute } from 'astro';
import * as vi from '../../i18n/vi.ts';
import { getLibrary, getPublishedAddress } from '../../io/site.ts';
import { addresses } from '../../lib/address.ts';
import { formatDate } from '../../lib/text/date.ts';

/** With the mark and the line ends by which every editor of Windows reads it. */
const formatText = (lines: readonly string[]): string => `\uFEFF${lines.join('\r\n')}\r\n`;

export const GET: APIRoute = () => {
  const { site, updated, isSample } = getLibrary();
  const { whole, whose, spreadsheet, versions, check } = vi.data;
  const address = getPublishedAddress(addresses.data);
  const lines = [
    site.title,
    ...(site.description == null ? [] : [site.description]),
    ...(address === null ? [] : [address]),
    '',
    ...(isSample ? [`${vi.site.sampleBanner}.`] : []),
    vi.site.unofficial,
    ...(updated === null ? [] : [vi.site.updated(formatDate(updated))]),
    '',
    whole.contents,
    ...whole.files.map(([path, what]) => `- ${path}: ${what}`),
    ...section(whose.title, whose.points),
    ...section(spreadsheet.title, [...spreadsheet.steps.map(([program, steps]) => `${program}: ${steps}`), spreadsheet.apostrophe]),
    ...section(check.title, [vi.data.readmeCheck, check.points[1]]),
    ...section(versions.title, versions.points),
  ];
  return new Response(formatText(lines), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};

const section = (title: string, points: readonly string[]): string[] => ['', title, ...points.map((point) => `- ${point}`)];
