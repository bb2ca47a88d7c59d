/** Says something to whoever listens and does not look. */
export function say(words: string): void {
  const status = document.querySelector('[data-status]');
  if (status !== null) status.textContent = words;
}
