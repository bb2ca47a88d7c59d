/** "Đối chiếu nguyên văn": the form works in the browser alone; only the page of the document is asked for, from the same site. */
import { verbatim as words } from '../../i18n/vi.ts';
import { readDocumentId } from './document-id.ts';
import { readTextFile } from './read-file.ts';

const form = document.querySelector<HTMLFormElement>('[data-verbatim]');
const field = document.querySelector<HTMLInputElement>('#vb');
const text = document.querySelector<HTMLTextAreaElement>('#chu');
const file = document.querySelector<HTMLInputElement>('#tep');
const status = document.querySelector<HTMLElement>('[data-verbatim-status]');
const results = document.querySelector<HTMLElement>('[data-verbatim-results]');
const parameter = 'vb';
/** More than any document (docs/format.md, Bounds). */
const mostCharacters = 5_000_000;

if (form !== null && field !== null && text !== null && file !== null && status !== null && results !== null)
  start(form, field, text, file, status, results);

function start(
  form: HTMLFormElement,
  field: HTMLInputElement,
  text: HTMLTextAreaElement,
  file: HTMLInputElement,
  status: HTMLElement,
  results: HTMLElement,
): void {
  const base = form.dataset['base'] ?? '/';
  const [heading] = results.children;
  field.value = new URLSearchParams(location.search).get(parameter) ?? '';
  form.hidden = false;
  let current = 0;

  const run = async (): Promise<void> => {
    const own = ++current;
    const id = readDocumentId(field.value);
    const given = text.value;
    results.hidden = true;
    status.classList.remove('visually-hidden');
    const refusal =
      id === null ? words.noDocument : given.trim() === '' ? words.noText : given.length > mostCharacters ? words.tooLong : null;
    if (id === null || refusal !== null) {
      status.textContent = refusal;
      (id === null ? field : text).focus();
      return;
    }
    status.textContent = words.working;
    const shown = await import('./run-comparison.ts').then(({ runComparison }) => runComparison(base, id, given)).catch(() => words.failed);
    if (own !== current) return;
    if (!Array.isArray(shown)) {
      status.textContent = shown;
      return;
    }
    const address = new URL(location.href);
    address.searchParams.set(parameter, id);
    history.replaceState(history.state, '', address);
    results.replaceChildren(...(heading === undefined ? [] : [heading]), ...shown);
    results.hidden = false;
    // Read out, and not seen twice.
    status.classList.add('visually-hidden');
    status.textContent = shown[0]?.textContent ?? '';
    if (heading instanceof HTMLElement) heading.focus();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run();
  });
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen === undefined) return;
    void readTextFile(chosen).then((read) => {
      status.textContent = read === null ? words.fileNotText(chosen.name) : words.fileOpened(chosen.name);
      if (read !== null) text.value = read;
    });
  });
}
