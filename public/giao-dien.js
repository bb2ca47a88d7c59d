// What the first paint must know: read by every page before it is drawn, so it is small and stands alone. What a reader chose before:
try {
  for (const name of ['theme', 'size', 'cards', 'view']) {
    const value = localStorage.getItem(`giao-dien.${name}`);
    if (value) document.documentElement.dataset[name] = value;
  }
} catch {
  // No storage: the choice lasts for the page.
}
// Rooms are kept for what a script will fill.
document.documentElement.dataset.script = '';
// A search page that opens with a query keeps room for the answer (search.css).
if (location.search !== '') document.documentElement.dataset.asks = '';
