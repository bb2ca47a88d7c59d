/** The drop zone: a dropped or chosen file is opened at once. */
import { say } from './status.ts';

export function readyDrop(): void {
  const form = document.querySelector<HTMLFormElement>('[data-drop]');
  const input = form?.querySelector<HTMLInputElement>('[type=file]');
  const zone = form?.querySelector<HTMLElement>('.drop-zone');
  const words = zone?.querySelector<HTMLElement>('.drop-words');
  if (form == null || input == null || zone == null || words == null) return;
  form.classList.add('scripted');
  const usual = words.textContent;
  const send = (): void => {
    const name = input.files?.[0]?.name ?? '';
    if (name === '') return;
    words.textContent = `${name}: ${form.dataset['reading'] ?? ''}`;
    say(words.textContent);
    form.requestSubmit();
  };
  input.addEventListener('change', send);
  const over = (isOver: boolean): void => {
    zone.classList.toggle('over', isOver);
    words.textContent = isOver ? (input.dataset['active'] ?? usual) : usual;
  };
  // Anywhere on the page: a file that misses the zone would replace the page.
  addEventListener('dragover', (event) => {
    event.preventDefault();
    over(true);
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) over(false);
  });
  addEventListener('drop', (event) => {
    event.preventDefault();
    over(false);
    const files = event.dataTransfer?.files;
    if (files === undefined || files.length === 0) return;
    input.files = files;
    send();
  });
  // Back from the next page: the same file may be chosen again.
  addEventListener('pageshow', () => {
    form.reset();
    words.textContent = usual;
  });
}
