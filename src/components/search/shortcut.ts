/** Ctrl+K brings the focus to the search field; nothing else is listened to. */
document.addEventListener('keydown', (event) => {
  if (!event.ctrlKey || event.altKey || event.shiftKey || event.metaKey || event.isComposing || event.key.toLowerCase() !== 'k') return;
  const field = document.querySelector<HTMLInputElement>('[data-search-field]');
  if (field === null) return;
  event.preventDefault();
  field.focus();
  field.select();
});
