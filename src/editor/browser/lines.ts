/** A problem of the text leads to its line in the text area. */

export function readyLines(): void {
  const area = document.querySelector<HTMLTextAreaElement>('[data-lines]');
  if (area === null) return;
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-line-link]') : null;
    if (link === null) return;
    event.preventDefault();
    const line = Number(link.dataset['lineLink']);
    const lines = area.value.split('\n');
    const start = lines.slice(0, line - 1).reduce((sum, own) => sum + own.length + 1, 0);
    const details = area.closest('details');
    if (details !== null) details.open = true;
    area.focus();
    area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
    area.scrollTop = (area.scrollHeight / Math.max(1, lines.length)) * Math.max(0, line - 4);
    area.scrollIntoView({ block: 'center' });
  });
}
