/** Ctrl+K brings the focus to the search field; the first focus loads the list below it. Nothing else is listened to, nothing is loaded before. */
const fields = [...document.querySelectorAll<HTMLInputElement>('[data-search-field]')];

document.addEventListener('keydown', (event) => {
  if (!event.ctrlKey || event.altKey || event.shiftKey || event.metaKey || event.isComposing || event.key.toLowerCase() !== 'k') return;
  const [field] = fields;
  if (field === undefined) return;
  event.preventDefault();
  field.focus();
  field.select();
});

for (const field of fields) {
  if (field.dataset['searchField'] !== 'list') continue;
  const load = (): void => {
    import('./combobox.ts').then(
      ({ addList }) => addList(field),
      // The form still leads to the search page.
      () => field.addEventListener('focus', load, { once: true }),
    );
  };
  if (document.activeElement === field) load();
  else field.addEventListener('focus', load, { once: true });
}
