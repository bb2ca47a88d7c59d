/** The page of a document in the site's own look, for the editor alone; what needs the whole site is left out and said. */
import { editor } from '../../i18n/vi/editor.ts';
import { document as words, fields, strip } from '../../i18n/vi/document.ts';
import { unknown } from '../../i18n/vi/words.ts';
import { provenanceFields } from '../../lib/directive/metadata.ts';
import { documentName } from '../../lib/library/entry.ts';
import { fullName } from '../../lib/registry/registry.ts';
import { formatDate } from '../../lib/text/date.ts';
import { html, raw, type Html } from '../html.ts';
import { addresses } from '../routes.ts';
import type { ShownDocument } from '../shown-document.ts';

export function shownPage({ entry, library, rendered }: ShownDocument, isDraft: boolean): string {
  const { metadata } = entry;
  const name = documentName(entry);
  const main = html`<div class="document-head">
      <h1><span class="document-name">${name}</span> <span class="document-title">${entry.title}</span></h1>
      ${entry.isEditorialTitle ? html`<p class="added"><span class="basis editorial">${words.editorialTitle}</span></p>` : ''}
      ${stripView({ entry, library, rendered })}
    </div>
    <section aria-labelledby="toan-van">
      <h2 id="toan-van" class="visually-hidden">${words.text}</h2>
      ${raw(rendered.html)}
    </section>
    <div class="about added">
      ${readingsView(rendered)} ${unitsView({ entry, library, rendered })}
      <section aria-labelledby="can-cu">
        <h2 id="can-cu">${words.evidence}</h2>
        <p class="note">${words.evidenceIntro}</p>
        <dl class="facts">
          ${provenanceFields.map((field) => {
            const { basis, evidence, reason } = metadata.provenance[field];
            return html`<div>
              <dt>${fields[field]}</dt>
              <dd>
                <span class="basis ${basis}">${words[basis]}</span
                >${evidence == null ? '' : html` “${evidence}”`}${reason == null ? '' : html` (${reason})`}
              </dd>
            </div>`;
          })}
        </dl>
      </section>
    </div>`;
  return frame(`${name} – ${entry.title}`, isDraft ? editor.shown.draft : editor.shown.held, main);
}

/** What the preview does not have. */
export const notShownPage = (): string =>
  frame(
    editor.shown.missing,
    editor.shown.held,
    html`<h1>${editor.shown.missing}</h1>
      <p>${editor.shown.missingHint}</p>
      <p><a href="${addresses.start}" target="_top">${editor.notFound.back}</a></p>`,
  );

function frame(title: string, banner: string, main: Html): string {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="${addresses.siteStyles}" />
      </head>
      <body>
        <aside class="banner" aria-label="${editor.preview.title}"><p class="band">${banner}</p></aside>
        <main id="noi-dung" class="band" tabindex="-1" aria-label="${editor.preview.frame}">${main}</main>
      </body>
    </html>`.html;
}

function stripView({ entry, library }: ShownDocument): Html {
  const { metadata } = entry;
  const body = library.registry.organization(metadata.issuer.id);
  const value = (name: string, shown: string | null, note: string | null = null): Html =>
    html`<div>
      <dt>${name}</dt>
      <dd>
        ${shown ?? html`<span class="unknown-value">${unknown}</span>`} ${note === null ? '' : html`<span class="fact-line">${note}</span>`}
      </dd>
    </div>`;
  return html`<section class="strip" aria-label="${strip.label}">
    <dl class="strip-values">
      ${value(fields.number, metadata.number)} ${value(fields.date, metadata.date === null ? null : formatDate(metadata.date))}
      ${value(fields.issuer, metadata.issuer.printed, body === undefined || fullName(body) === metadata.issuer.printed ? null : fullName(body))}
      ${value(words.status, metadata.status?.value ?? null)}
    </dl>
    <p class="strip-note">${strip.unofficial}</p>
  </section>`;
}

const readingsView = ({ readings }: ShownDocument['rendered']): Html =>
  readings.length === 0
    ? html``
    : html`<section aria-labelledby="chu-can-luu-y">
        <h2 id="chu-can-luu-y">${words.readings}</h2>
        <ol>
          ${readings.map(({ printed, proposed }) => html`<li>${words.sourceReads(printed)}: ${words.reading(proposed)}</li>`)}
        </ol>
      </section>`;

function unitsView({ entry, library }: ShownDocument): Html {
  const lines = [...entry.metadata.addressees, ...entry.metadata.recipients];
  const nameOf = (id: string): string => {
    const body = library.registry.organization(id);
    return body === undefined ? id : fullName(body);
  };
  return lines.length === 0
    ? html``
    : html`<section aria-labelledby="gui-den">
        <h2 id="gui-den">${words.units}</h2>
        <p class="note">${words.unitsIntro}</p>
        <ul>
          ${lines.map(({ printed, units }) => html`<li>${printed}${units.length === 0 ? '' : html`: ${units.map(nameOf).join('; ')}`}</li>`)}
        </ul>
      </section>`;
}
