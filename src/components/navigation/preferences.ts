/** The reader's choice of colours and of the size of the text, kept in the browser; `public/giao-dien.js` puts it in place on the next page. */
const selects = document.querySelectorAll<HTMLSelectElement>('[data-preference]');
for (const select of selects) {
  const name = select.dataset['preference'] ?? '';
  select.value = document.documentElement.dataset[name] ?? '';
  select.addEventListener('change', () => {
    if (select.value === '') Reflect.deleteProperty(document.documentElement.dataset, name);
    else document.documentElement.dataset[name] = select.value;
    try {
      localStorage.setItem(`giao-dien.${name}`, select.value);
    } catch {
      // No storage: the choice lasts for the page.
    }
  });
}
for (const own of document.querySelectorAll<HTMLElement>('.preferences')) own.hidden = false;
