/** "Cần rà soát": everything that `check` says of the whole library, by file; and the explanation of every code. */
import { editor } from '../../i18n/vi/editor.ts';
import { errorHelp } from '../../i18n/vi/help.ts';
import { directiveAddress, withBase } from '../../lib/address.ts';
import { catalogue } from '../../lib/diagnostic/catalogue.ts';
import type { Diagnostic } from '../../lib/diagnostic/diagnostic.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { addresses, previewBase } from '../routes.ts';
import { countOf, diagnosticList, withoutLock } from './diagnostics.ts';

export function reviewPage(all: readonly Diagnostic[], files: number): string {
  const diagnostics = withoutLock(all);
  const words = editor.review;
  const groups = [...Map.groupBy(diagnostics, ({ file }) => file)];
  const main = html`<h1>${words.title}</h1>
    <p class="lead">${words.lead(files, countOf(diagnostics, 'error'), countOf(diagnostics, 'warning'))}</p>
    ${groups.length === 0 ? html`<p>${words.none}</p>` : ''}
    ${groups.map(([file, own], index) => {
      const id = /^content\/directives\/(.+)\.mdx$/.exec(file)?.[1];
      return html`<section aria-labelledby="tep-${index}">
        <h2 id="tep-${index}"><code>${file}</code></h2>
        ${id === undefined ? '' : html`<p><a href="${withBase(previewBase, directiveAddress(id))}">${words.open}</a></p>`}
        ${diagnosticList(own, ({ line, column }) => html`${editor.lineOf(line)}, cột ${column}`)}
      </section>`;
    })}`;
  return layout({ title: words.title, main });
}

export function helpPage(): string {
  const main = html`<h1>${errorHelp.title}</h1>
    <p class="lead">${errorHelp.intro} <a href="${addresses.review}">${editor.review.title}</a></p>
    ${Object.entries(catalogue).map(
      ([code, { severity, title, expected, fix }]) =>
        html`<section id="${code.toLowerCase()}">
          <h2>${code}. ${title}</h2>
          <dl class="facts">
            <div>
              <dt>${errorHelp.level}</dt>
              <dd>${errorHelp.severity[severity]}</dd>
            </div>
            <div>
              <dt>${errorHelp.expected}</dt>
              <dd>${expected}</dd>
            </div>
            <div>
              <dt>${errorHelp.fix}</dt>
              <dd>${fix}</dd>
            </div>
          </dl>
        </section>`,
    )}`;
  return layout({ title: errorHelp.title, main });
}

export function messagePage(title: string, message: string): string {
  const main = html`<h1 tabindex="-1" data-first>${title}</h1>
    <p>${message}</p>
    <p><a href="${addresses.start}">${editor.notFound.back}</a></p>`;
  return layout({ title, main });
}
