/** The first page: a file is dropped or chosen, or its text is pasted. */
import { editor } from '../../i18n/vi/editor.ts';
import { html } from '../html.ts';
import { layout, tokenField } from '../layout.ts';
import { addresses, jobAddress } from '../routes.ts';
import type { Job } from '../jobs.ts';

export function startPage(token: string, jobs: readonly Job[], problem: string | null): string {
  const words = editor.start;
  const main = html`<h1>${editor.title}</h1>
    <p class="lead">${words.lead}</p>
    ${problem === null ? '' : html`<div class="summary" role="alert" tabindex="-1" data-first><p>${problem}</p></div>`}
    <form class="drop" method="post" action="${addresses.open}" enctype="multipart/form-data" data-drop data-reading="${words.reading}">
      ${tokenField(token)}
      <label class="drop-zone" for="tep">
        <span class="drop-words">${words.drop}</span>
        <span class="note">${words.dropHint}</span>
      </label>
      <input
        id="tep"
        name="file"
        type="file"
        accept=".docx,.pdf,.txt,.png,.jpg,.jpeg,.docm,.doc,.rtf,.odt"
        data-active="${words.dropActive}"
      />
      <button type="submit">${words.choose}</button>
      <p class="status" data-progress></p>
    </form>
    <details class="paste">
      <summary>${words.paste}</summary>
      <form method="post" action="${addresses.open}">
        ${tokenField(token)}
        <p class="note" id="dan-giup">${words.pasteHint}</p>
        <label for="chu">${words.pasteLabel}</label>
        <textarea id="chu" name="text" rows="12" aria-describedby="dan-giup"></textarea>
        <button type="submit">${words.openText}</button>
      </form>
    </details>
    ${
      jobs.length === 0
        ? ''
        : html`<section aria-labelledby="do-dang">
            <h2 id="do-dang">${words.unfinished}</h2>
            <p class="note">${words.unfinishedHint}</p>
            <ul>
              ${jobs.map(
                ({ id, name, openedAt }) =>
                  html`<li>
                    <a href="${jobAddress(id, 'doi-chieu')}">${words.continue(name)}</a>
                    <span class="note">${words.openedAt(openedAt)}</span>
                    <form method="post" action="${jobAddress(id, 'doi-chieu')}" class="beside-link">
                      ${tokenField(token)}
                      <button type="submit" class="plain" name="action" value="drop">
                        ${words.discard}<span class="visually-hidden"> ${words.discardName(name)}</span>
                      </button>
                    </form>
                  </li>`,
              )}
            </ul>
          </section>`
    }
    <p class="note">${words.noPassword}</p>`;
  return layout({ title: editor.title, step: 'start', main });
}
