/** "Đối chiếu nguyên văn": the form works in the browser alone; only the page of the document is asked for, from the same site. */
import { document as documentWords, verbatim as words } from '../../i18n/vi.ts';
import { withoutFoot, type VerbatimResult } from '../../lib/compare/verbatim.ts';
import type { VerbatimCall } from './compare.ts';
import { openDocument, readDocumentId } from './open-document.ts';
import { readTextFile } from './read-file.ts';
import { showResult } from './show-result.ts';

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
    const opened = await openDocument(base, id);
    const official = withoutFoot(given, documentWords.extract);
    const result = opened === null ? null : await compare({ html: opened.html, given: official ?? given });
    if (own !== current) return;
    if (opened === null || result === null) {
      status.textContent = opened === null ? words.notFound : words.failed;
      return;
    }
    const address = new URL(location.href);
    address.searchParams.set(parameter, id);
    history.replaceState(history.state, '', address);
    const shown = showResult(result, opened, official !== null);
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

/** In a worker, in the page where none is to be had; null where it fails. */
function compare(call: VerbatimCall): Promise<VerbatimResult | null> {
  const inPage = (): Promise<VerbatimResult | null> =>
    import('./compare.ts').then(({ answerVerbatim }) => answerVerbatim(call)).catch(() => null);
  let worker: Worker;
  try {
    worker = new Worker(new URL('./verbatim-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return inPage();
  }
  return new Promise((done) => {
    worker.addEventListener('message', ({ data }: MessageEvent<VerbatimResult | null>) => {
      worker.terminate();
      done(data);
    });
    worker.addEventListener('error', () => {
      worker.terminate();
      void inPage().then(done);
    });
    worker.postMessage(call);
  });
}
