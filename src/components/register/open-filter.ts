/** Brings the filter of a register when it is first used, or at once where the address holds what it is to show. */
const filter = document.querySelector<HTMLDetailsElement>('details[data-register]');

// Only the first page of a register has the filter: on the others there is nothing to wait for.
if (filter === null) delete document.documentElement.dataset['asks'];
else {
  let isStarted = false;
  const start = (): void => {
    if (isStarted) return;
    isStarted = true;
    void import('./filter-page.ts').then(({ startFilter }) => startFilter(filter));
  };
  filter.inert = false;
  filter.addEventListener('toggle', start);
  // What is chosen or typed before the filter has come is not lost.
  filter.addEventListener('input', () => (filter.dataset['touched'] = ''), { once: true });
  const names = [...filter.querySelectorAll<HTMLSelectElement | HTMLInputElement>('[name]')].map(({ name }) => name);
  const state = new URLSearchParams(location.search);
  if (names.some((name) => state.has(name))) {
    filter.open = true;
    start();
  } else delete document.documentElement.dataset['asks'];
}
