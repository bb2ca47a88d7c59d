// What a reader chose before is there with the first paint: read by every page before it is drawn, so it is small and stands alone.
try {
  for (const name of ['theme', 'size', 'cards']) {
    const value = localStorage.getItem(`giao-dien.${name}`);
    if (value) document.documentElement.dataset[name] = value;
  }
} catch {
  // No storage: the choice lasts for the page.
}
