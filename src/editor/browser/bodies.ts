/** Bodies of the registry for a row: found by name and added, or put into the registry when it does not hold them. */
import { say } from './status.ts';

interface Found {
  total: number;
  bodies: { id: string; name: string }[];
}

export function readyBodies(): void {
  document.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.matches('[data-query]')) void search(target);
  });
  const issuer = document.querySelector<HTMLSelectElement>('[data-issuer]');
  issuer?.addEventListener('change', () => void resolveRows(issuer));
  document.addEventListener('keydown', (event) => {
    // Enter in the search field looks, it does not send the form.
    if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.matches('[data-query]')) event.preventDefault();
  });
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const issuer = document.querySelector<HTMLSelectElement>('[data-issuer]');
    if (target.hasAttribute('data-new-issuer') && issuer !== null) {
      const printed = document.querySelector<HTMLInputElement>('[name="issuer.printed"]')?.value ?? '';
      askForBody(printed, (id, name) => {
        issuer.append(new Option(name, id, true, true));
        issuer.dispatchEvent(new Event('input', { bubbles: true }));
        issuer.dispatchEvent(new Event('change', { bubbles: true }));
      });
    }
    const units = target.closest<HTMLElement>('[data-units]');
    if (units === null) return;
    const { body } = target.dataset;
    if (body !== undefined) choose(units, body, target.dataset['name'] ?? body);
    if (target.hasAttribute('data-new-body'))
      askForBody(units.querySelector<HTMLInputElement>('[data-query]')?.value ?? '', (id, name) => {
        choose(units, id, name);
      });
  });
}

/** With another issuer, short names of recipients mean other bodies: rows without any are looked up anew. */
async function resolveRows(issuer: HTMLSelectElement): Promise<void> {
  const form = issuer.closest<HTMLElement>('[data-answers]');
  const empty = [...(form?.querySelectorAll<HTMLElement>('li > .row') ?? [])].filter(
    (row) => row.querySelector('.unit input:checked') === null,
  );
  const lines = empty.map((row) => row.querySelector<HTMLInputElement>('[name$=".printed"]')?.value ?? '');
  if (form === null || issuer.value === '' || empty.length === 0) return;
  const query = new URLSearchParams([['cua', issuer.value], ...lines.map((line) => ['dong', line])]);
  const response = await fetch(`/co-quan?${query.toString()}`);
  const found = (await response.json()) as { id: string; name: string }[][];
  let total = 0;
  for (const [index, row] of empty.entries()) {
    const units = row.querySelector<HTMLElement>('[data-units]');
    const role = row.querySelector<HTMLSelectElement>('[data-role]')?.value ?? '';
    if (units === null || ['lưu', 'như kính gửi', 'như trên'].includes(role)) continue;
    for (const { id, name } of found[index] ?? []) {
      choose(units, id, name);
      total += 1;
    }
  }
  const said = (form.dataset['resolved'] ?? '').replace('{n}', String(total));
  const note = form.querySelector('[data-issuer-note]');
  if (note !== null) note.textContent = said;
  say(said);
}

async function search(input: HTMLInputElement): Promise<void> {
  const finder = input.closest('[data-finder]');
  const list = finder?.querySelector('[data-results]');
  const form = input.closest<HTMLElement>('[data-answers]');
  if (finder == null || list == null || form === null) return;
  const query = input.value.trim();
  if (query.length < 2) {
    list.replaceChildren();
    return;
  }
  const response = await fetch(`/co-quan?ten=${encodeURIComponent(query)}`);
  const { total, bodies } = (await response.json()) as Found;
  // Another letter was typed meanwhile.
  if (input.value.trim() !== query) return;
  const words = (total === 0 ? form.dataset['foundNone'] : form.dataset['found']) ?? '';
  const said = words.replace('{n}', String(total)).replace('{q}', query);
  const note = finder.querySelector('[data-found]');
  if (note !== null) note.textContent = said;
  say(said);
  list.replaceChildren(
    ...bodies.map(({ id, name }) => {
      const item = document.createElement('li');
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'plain';
      button.dataset['body'] = id;
      button.dataset['name'] = name;
      button.textContent = (form.dataset['add'] ?? '{x}').replace('{x}', name);
      item.append(button);
      return item;
    }),
  );
}

/** A ticked box in the row; a body that is there already is ticked. */
export function choose(units: HTMLElement, id: string, name: string): void {
  const field = units.dataset['units'] ?? '';
  const boxes = [...units.querySelectorAll<HTMLInputElement>('[data-chosen] input')];
  const held = boxes.find(({ value }) => value === id);
  if (held === undefined) {
    const label = document.createElement('label');
    label.className = 'unit';
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.name = field;
    box.value = id;
    box.checked = true;
    const words = document.createElement('span');
    words.textContent = name;
    label.append(box, words);
    units.querySelector('[data-chosen]')?.append(label);
  } else {
    held.checked = true;
  }
  units.dispatchEvent(new Event('change', { bubbles: true }));
  const form = units.closest<HTMLElement>('[data-answers]');
  say((form?.dataset['added'] ?? '').replace('{x}', name));
  const query = units.querySelector<HTMLInputElement>('[data-query]');
  if (query !== null && units.querySelector('[data-finder][open]') !== null) {
    query.value = '';
    units.querySelector('[data-results]')?.replaceChildren();
    query.focus();
  }
}

function askForBody(words: string, use: (id: string, name: string) => void): void {
  const dialog = document.querySelector<HTMLDialogElement>('[data-body-dialog]');
  const form = dialog?.querySelector('form');
  const problem = dialog?.querySelector<HTMLElement>('[data-problem]');
  if (dialog == null || form == null || problem == null) return;
  form.reset();
  problem.hidden = true;
  const field = (name: string): HTMLInputElement | null => form.querySelector<HTMLInputElement>(`[name="${name}"]`);
  const [name, id] = [field('name'), field('id')];
  if (name === null || id === null) return;
  name.value = words;
  // The committee above is most often the one that issues.
  const parent = form.querySelector<HTMLSelectElement>('[name="parent"]');
  const owner = document.querySelector<HTMLSelectElement>('[name="organization"]');
  if (parent !== null && owner !== null) parent.value = owner.value;
  let isOwnId = false;
  const propose = async (): Promise<void> => {
    const response = await fetch(`/co-quan?ma=${encodeURIComponent(name.value)}`);
    const { id: proposed } = (await response.json()) as { id: string };
    if (!isOwnId) id.value = proposed;
  };
  void propose();
  name.oninput = () => void propose();
  id.oninput = () => {
    isOwnId = true;
  };
  form.querySelector<HTMLElement>('[data-cancel]')?.addEventListener(
    'click',
    () => {
      dialog.close();
    },
    { once: true },
  );
  form.onsubmit = (event) => {
    event.preventDefault();
    void add(form, problem).then((body) => {
      if (body === null) return;
      dialog.close();
      use(body.id, body.name);
    });
  };
  dialog.showModal();
  name.focus();
}

/** The body that was added; null, and the reason shown, where it was not. */
async function add(form: HTMLFormElement, problem: HTMLElement): Promise<{ id: string; name: string } | null> {
  const body = new URLSearchParams([...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
  const response = await fetch('/them-co-quan', { method: 'POST', body });
  const answer = (response.headers.get('content-type')?.includes('json') === true ? await response.json() : {}) as {
    id?: string;
    name?: string;
    problem?: string;
  };
  if (answer.id !== undefined && answer.name !== undefined) return { id: answer.id, name: answer.name };
  problem.textContent = answer.problem ?? '…';
  problem.hidden = false;
  return null;
}
