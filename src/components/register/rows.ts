/** The rows of the registers as HTML, one string a row: the static pages and the files of the filter show the same. */
import * as vi from '../../i18n/vi.ts';
import { registerFilter } from '../../i18n/vi/register-filter.ts';
import { getBase, getLibrary } from '../../io/site.ts';
import { organizationAddress, provisionAddress, withBase } from '../../lib/address.ts';
import { formatBounds } from '../../lib/annotation/format-bounds.ts';
import type { Target } from '../../lib/annotation/target.ts';
import type { Task } from '../../lib/annotation/task.ts';
import { zoneAnchors } from '../../lib/provision/body.ts';
import { escapeHtml as text } from '../../lib/text/escape.ts';
import { cutWords } from '../../lib/text/whitespace.ts';
import { describeDocument, placeName } from '../citation/describe.ts';

/** So many letters of the words and of the sentence that names the unit; the place has them all. */
const [mostWords, mostOpening] = [320, 200];

const { registers: words } = vi;

const link = (address: string, name: string): string => `<a href="${text(withBase(getBase(), address))}">${text(name)}</a>`;

/** The place and the document as one link, and what of the document must be seen beside its name. */
function place({ document, anchor }: { document: string; anchor: string }): string {
  const { name, mark, inferred } = describeDocument(document);
  const marks = [
    ...(mark === null ? [] : [`<span class="basis force">${text(mark)}</span>`]),
    ...(inferred.length === 0 ? [] : [`<span class="basis inferred">${text(vi.lists.inferred(inferred))}</span>`]),
  ];
  return [link(provisionAddress(document, anchor), words.place(placeName(document, anchor), name)), ...marks].join(' ');
}

/** `first`: facts as HTML that stand before those of the assignment; `isWhole`: all its words, for a page that is printed to work from. */
export function taskRow(task: Task, first = '', isWhole = false): string {
  const units = [
    { name: words.assignees, ids: task.assignees },
    { name: words.coordinators, ids: task.coordinators },
    { name: words.reportTo, ids: task.reportTo },
  ].filter(({ ids }) => ids.length > 0);
  const shown = isWhole ? task.quote : cutWords(task.quote, mostWords);
  const from = task.inheritedFrom;
  const inherited =
    from === null
      ? ''
      : ` <span class="fact-line">${text(from.anchor === zoneAnchors.addressees ? words.inheritedFromAddressees : words.inherited)} ${link(
          provisionAddress(task.document, from.anchor),
          `“${cutWords(from.quote, mostOpening)}”`,
        )}</span>`;
  const fact = (name: string, value: string): string => `<div><dt>${text(name)}</dt><dd>${value}</dd></div>`;
  const facts = [
    ...units.map(({ name, ids }, index) => fact(name, ids.map(unitLink).join('; ') + (index === 0 ? inherited : ''))),
    fact(words.when, task.duePrinted === null ? `<span class="unknown-value">${text(words.noDue)}</span>` : text(`“${task.duePrinted}”`)),
    ...(task.consequence === null ? [] : [fact(words.consequence, text(`“${task.consequence}”`))]),
  ];
  return (
    `<li><p class="row-words">“${text(shown)}”</p>${doubts(task.doubtful.filter((word) => shown.includes(word)))}` +
    `<dl class="row-facts">${first}${facts.join('')}</dl><p class="note">${place(task)}</p></li>`
  );
}

/** A quoted word that may be wrong in the source is not left to pass for the document's own. */
const doubts = (printed: readonly string[]): string =>
  printed.length === 0 ? '' : ` <span class="note fact-line">${text(words.doubtful(printed))}</span>`;

const unitLink = (id: string): string => link(organizationAddress(id), getLibrary().registry.organization(id)?.name ?? id);

/** A row of a table whose columns are `columns` in register-filter.ts. */
export function targetRow(target: Target): string {
  const { quote, value, period, base, partOf, basis, approximate, note } = target;
  const whole = partOf === null ? null : (getLibrary().registry.indicator(partOf)?.name ?? partOf);
  const notes = [
    ...(approximate ? [words.approximate] : []),
    ...(basis === 'counted' ? [note === null ? words.counted : words.countedNames(note)] : note === null ? [] : [note]),
    ...(base === null ? [] : [words.base(base)]),
    ...(whole === null ? [] : [words.partOf(whole)]),
  ];
  const bounds = formatBounds(target);
  const figure = bounds === null ? text(words.grade(value ?? '')) : `<span class="figure">${text(bounds)}</span>`;
  const cells = [
    `<span class="row-words">“${text(quote)}”</span>${doubts(target.doubtful)}`,
    figure + notes.map((own) => ` <span class="fact-line">${text(own)}</span>`).join(''),
    period === null ? `<span class="unknown-value">${text(words.noPeriod)}</span>` : text(period),
    place(target),
  ];
  return `<tr>${cells.map((cell, index) => `<td data-name="${text(registerFilter.columns[index] ?? '')}">${cell}</td>`).join('')}</tr>`;
}
