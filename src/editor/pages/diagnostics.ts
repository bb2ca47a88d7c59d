/** What `check` says, each problem with its place, its mend and the explanation of its code. */
import { editor } from '../../i18n/vi/editor.ts';
import type { Diagnostic } from '../../lib/diagnostic/diagnostic.ts';
import { html, type Html } from '../html.ts';
import { addresses } from '../routes.ts';

/** `place` says where it stands and leads there; errors come first. */
export const diagnosticList = (problems: readonly Diagnostic[], place: (problem: Diagnostic) => Html): Html =>
  html`<ol class="problems">
    ${[...problems.filter(({ severity }) => severity === 'error'), ...problems.filter(({ severity }) => severity === 'warning')].map(
      (problem) =>
        html`<li class="${problem.severity}">
          <p>
            <strong>${editor.diagnostics[problem.severity]}</strong>
            <a href="${addresses.help}#${problem.code.toLowerCase()}" target="_blank" aria-label="${editor.diagnostics.help(problem.code)}"
              >${problem.code}</a
            >, ${place(problem)}${problem.field === undefined ? '' : html`, ${editor.diagnostics.inField(problem.field)}`}
          </p>
          <dl>
            <div>
              <dt>${editor.diagnostics.found}</dt>
              <dd>${problem.found}</dd>
            </div>
            <div>
              <dt>${editor.diagnostics.expected}</dt>
              <dd>${problem.expected}</dd>
            </div>
            <div>
              <dt>${editor.diagnostics.fix}</dt>
              <dd>${problem.fix}</dd>
            </div>
          </dl>
        </li>`,
    )}
  </ol>`;

export const countOf = (problems: readonly Diagnostic[], severity: Diagnostic['severity']): number =>
  problems.filter((problem) => problem.severity === severity).length;

/** That a new document is not in the lock yet is no problem to be mended: "Việc tiếp theo" says it. */
export const withoutLock = (problems: readonly Diagnostic[]): Diagnostic[] => problems.filter(({ code }) => code !== 'LOCK-005');
