/** The address that the document would have, in its boxes while the answers are given; what somebody writes there stays. */

interface Proposed {
  organization: string;
  document: string;
}

export function readyAddress(): void {
  const form = document.querySelector<HTMLFormElement>('[data-answers]:has([name="document.proposed"])');
  if (form === null) return;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const note = form.querySelector<HTMLElement>('[data-no-document]');
  const box = form.querySelector<HTMLInputElement>('[name="document"]');
  const later = (event: Event): void => {
    if (note !== null && box !== null) note.hidden = box.value.trim() !== '';
    if (event.target instanceof HTMLElement && event.target.closest('#dia-chi') !== null) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void propose(form, note, box), 300);
  };
  form.addEventListener('input', later);
  form.addEventListener('change', later);
}

async function propose(form: HTMLFormElement, note: HTMLElement | null, box: HTMLInputElement | null): Promise<void> {
  const body = new URLSearchParams([...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
  body.set('action', 'propose');
  const response = await fetch(form.action, { method: 'POST', body });
  if (response.headers.get('content-type')?.includes('json') !== true) return;
  const proposed = (await response.json()) as Proposed;
  for (const name of ['organization', 'document'] as const) {
    const own = form.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`);
    const before = form.querySelector<HTMLInputElement>(`[name="${name}.proposed"]`);
    if (own === null || before === null) continue;
    if (own.value === before.value) own.value = proposed[name];
    before.value = proposed[name];
  }
  if (note !== null && box !== null) note.hidden = box.value.trim() !== '';
}
