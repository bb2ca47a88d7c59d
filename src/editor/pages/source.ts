/** The printed lines of the file with their numbers, in an area of their own; evidence leads to them. */
import { editor } from '../../i18n/vi/editor.ts';
import type { FieldEvidence, ProposedFurniture } from '../../lib/transcription/proposal.ts';
import { collapse } from '../../lib/text/whitespace.ts';
import { sourceLines, type SourceItem, type SourceLine, type SourceText } from '../../lib/transcription/source-text.ts';
import { html, type Html } from '../html.ts';

export function sourceView({ items }: SourceText, furniture: readonly ProposedFurniture[], scan: string | null): Html {
  const left = Map.groupBy(furniture, ({ fileLine }) => fileLine);
  const seen = new Set<number>();
  let page: number | null = null;
  const line = (own: SourceLine, isCell: boolean): Html => {
    const number = own.fileLine;
    const out = left.get(number) ?? [];
    const isWhole = out.some(({ text }) => collapse(text) === collapse(own.text));
    const parts = isWhole ? [] : out.filter(({ text }) => own.text.includes(text));
    const isFirst = !seen.has(number);
    seen.add(number);
    const isNewPage = own.page !== null && own.page !== page;
    page = own.page;
    return html`<li data-line="${number}" ${isFirst ? html` id="d${number}"` : ''}${isWhole ? html` class="left"` : ''}>
      <span class="number">${number}</span>
      <span class="words">${own.text}</span>
      <span class="tags">
        ${isNewPage ? html`<span class="tag">${editor.fields.page(own.page ?? 1)}</span>` : ''}
        ${isCell ? html`<span class="tag">${editor.fields.table}</span>` : ''}
        ${isWhole ? html`<span class="tag">${editor.fields.leftOut}</span>` : ''}
        ${parts.length === 0 ? '' : html`<span class="tag">${editor.fields.leftOut} “${parts.map(({ text }) => text).join('”, “')}”</span>`}
      </span>
    </li>`;
  };
  const lines = (item: SourceItem): Html[] =>
    item.type === 'line' ? (item.text.trim() === '' ? [] : [line(item, false)]) : item.rows.flat(2).map((own) => line(own, true));
  return html`<div class="source">
    <h2 id="nguon">${editor.fields.source}</h2>
    ${scan === null ? '' : html`<p><a href="${scan}" target="_blank">${editor.ocr.open}</a></p>`}
    <p class="note">${editor.fields.sourceHint}</p>
    <div class="source-text" role="region" aria-labelledby="nguon" tabindex="0" data-source data-marked="${editor.fields.marked}">
      <ol>
        ${items.flatMap(lines)}
      </ol>
    </div>
  </div>`;
}

/** "dòng 12: “Số 3467-CV/TU”", each leading to its line. */
export const evidenceList = (evidence: readonly FieldEvidence[], lines: ReadonlyMap<number, string>): Html =>
  evidence.length === 0
    ? html``
    : html`<ul class="evidence">
        ${evidence.map(({ line, text }) => {
          const whole = lines.get(line) ?? '';
          // In one column the source stands far above: the whole line stands here too.
          return html`<li>
            <a href="#d${line}">${editor.lineOf(line)}</a>: “${text}”
            ${collapse(whole) === collapse(text) || whole === '' ? '' : html`<span class="whole-line">${whole}</span>`}
          </li>`;
        })}
      </ul>`;

/** What the browser marks while the field has the focus. */
export const evidenceData = (evidence: readonly FieldEvidence[]): string => JSON.stringify(evidence.map(({ line, text }) => [line, text]));

/** Line of the given file → its words, of columns side by side one after the other. */
export function linesOf({ items }: SourceText): ReadonlyMap<number, string> {
  const lines = new Map<number, string>();
  for (const { fileLine, text } of sourceLines(items)) lines.set(fileLine, collapse(`${lines.get(fileLine) ?? ''} ${text}`));
  return lines;
}
