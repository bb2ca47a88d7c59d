/** The frame of every page of the editor: head, the steps, main. */
import { editor } from '../i18n/vi/editor.ts';
import { flag, html, type Html } from './html.ts';
import { addresses } from './routes.ts';

const steps = ['start', 'fields', 'preview', 'saved'] as const;

export interface Page {
  title: string;
  step?: (typeof steps)[number];
  main: Html;
  /** Wide pages have two columns. */
  isWide?: boolean;
}

export function layout({ title, step, main, isWide = false }: Page): string {
  const links = [
    { href: addresses.start, name: editor.title, isHere: step === 'start' },
    { href: addresses.review, name: editor.review.title, isHere: title === editor.review.title },
  ];
  const here = step === undefined ? -1 : steps.indexOf(step);
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${editor.pageTitle(title)}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="${addresses.styles}" />
        <script type="module" src="${addresses.scripts}editor.ts"></script>
      </head>
      <body>
        <a class="skip" href="#noi-dung">${editor.skip}</a>
        <header class="site-header">
          <div class="band${isWide ? ' wide' : ''}">
            <a class="site-title" href="${addresses.start}">${editor.brand}</a>
            <nav class="site-nav" aria-label="${editor.navigation}">
              <ul>
                ${links.map(
                  ({ href, name, isHere }) => html`<li><a href="${href}" ${isHere ? html` aria-current="page"` : ''}>${name}</a></li>`,
                )}
              </ul>
            </nav>
          </div>
        </header>
        <main id="noi-dung" class="band${isWide ? ' wide' : ''}" tabindex="-1">
          ${
            step === undefined
              ? ''
              : html`<ol class="steps" aria-label="${editor.steps.label}">
                  ${steps.map(
                    (one, index) =>
                      html`<li class="${index < here ? 'done' : ''}" ${index === here ? html` aria-current="step"` : ''}>
                        ${editor.steps[one]}
                      </li>`,
                  )}
                </ol>`
          }
          ${main}
        </main>
        <footer class="site-footer"><p class="band${isWide ? ' wide' : ''}">${editor.local}</p></footer>
        <p class="visually-hidden" role="status" data-status></p>
      </body>
    </html>`.html;
}

/** A form that is sent to the page itself or to `action`; what changes something brings the token of this run. */
export const tokenField = (token: string): Html => html`<input type="hidden" name="token" value="${token}" />`;

export const option = (value: string, words: string, isChosen: boolean): Html =>
  html`<option value="${value}" ${flag('selected', isChosen)}>${words}</option>`;
