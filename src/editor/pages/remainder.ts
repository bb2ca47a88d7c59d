/** What else was read of the file: other printed words of the head, what is left out, the tree of provisions. */
import { editor } from '../../i18n/vi/editor.ts';
import type { PreviewedImport } from '../../io/import/session.ts';
import type { ProposedFields } from '../../lib/transcription/proposal.ts';
import { flag, html, type Html } from '../html.ts';

/** Printed, and part of the text; the frontmatter has no field for them. */
export function otherWords({ place, superior, urgency }: ProposedFields): Html {
  const own = [
    [editor.fields.superior, superior.value],
    [editor.fields.place, place.value],
    [editor.fields.urgency, urgency.value],
  ].filter(([, value]) => value != null);
  return own.length === 0
    ? html``
    : html`<section aria-labelledby="chu-khac">
        <h2 id="chu-khac">${editor.fields.others}</h2>
        <p class="note">${editor.fields.othersHint}</p>
        <dl class="facts">
          ${own.map(
            ([name, value]) =>
              html`<div>
                <dt>${name}</dt>
                <dd>${value}</dd>
              </div>`,
          )}
        </dl>
      </section>`;
}

/** How many provisions are shown: the rest is seen on the page itself. */
const mostProvisions = 400;

export function furnitureView({ proposal }: PreviewedImport, answers: URLSearchParams): Html {
  const { coverage, furniture } = proposal;
  const lost = coverage.lost.reduce((sum, { text }) => sum + text.replace(/\s/gu, '').length, 0);
  const kept = new Set(answers.getAll('kept'));
  const places = (own: readonly { line: number; text: string }[]): Html =>
    html`<ul>
      ${own.map(({ line, text }) => html`<li>${editor.lineOf(line)}: “${text}”</li>`)}
    </ul>`;
  return html`<section aria-labelledby="chu-di-dau">
    <h2 id="chu-di-dau">${editor.fields.coverage}</h2>
    <p>${editor.fields.coverageSentence(coverage.source, coverage.kept, coverage.furniture, lost)}</p>
    ${
      coverage.lost.length === 0
        ? ''
        : html`<h3>${editor.fields.lost}</h3>
            ${places(coverage.lost)}`
    }
    ${
      coverage.added.length === 0
        ? ''
        : html`<h3>${editor.fields.addedCharacters}</h3>
            ${places(coverage.added)}`
    }
    ${
      furniture.length === 0
        ? ''
        : html`<details class="more" ${flag('open', kept.size > 0)}>
            <summary>${editor.fields.furniture(furniture.length)}</summary>
            <p class="note">${editor.fields.furnitureHint}</p>
            <ul class="furniture">
              ${furniture.map(
                ({ fileLine: line, text, what }, index) =>
                  html`<li>
                    <a href="#d${line}">${editor.lineOf(line)}</a>: “${text}” (${what})
                    <label class="unit"
                      ><input type="checkbox" name="kept" value="${index}" ${flag('checked', kept.has(String(index)))} />
                      <span>${editor.fields.putBack}<span class="visually-hidden">: “${text}”, ${editor.lineOf(line)}</span></span></label
                    >
                  </li>`,
              )}
            </ul>
          </details>`
    }
  </section>`;
}

export function provisionsView(provisions: PreviewedImport['provisions']): Html {
  const depths = new Map<string, number>();
  const rows = provisions.map((one) => {
    const depth = one.parent === null ? 0 : (depths.get(one.parent) ?? 0) + 1;
    depths.set(one.anchor, depth);
    return { ...one, depth };
  });
  const cut = (text: string): string => (text.length > 90 ? `${text.slice(0, 90)}…` : text);
  return html`<details class="more">
    <summary>${editor.fields.provisions(provisions.length)}</summary>
    <p class="note">${editor.fields.provisionsHint}</p>
    <ul class="tree">
      ${rows
        .slice(0, mostProvisions)
        .map(
          ({ label, text, depth }) =>
            html`<li class="depth-${Math.min(depth, 6)}">
              ${label === null ? html`<span class="note">${editor.fields.unlabelled}</span>` : html`<strong>${label}</strong>`} ${cut(text)}
            </li>`,
        )}
      ${rows.length > mostProvisions ? html`<li>…</li>` : ''}
    </ul>
  </details>`;
}
