/** A form at work says so, and is not sent twice. */
import { say } from './status.ts';

export function readyWaiting(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-busy]')) {
    form.addEventListener('submit', () => {
      const words = form.dataset['busy'] ?? '';
      const progress = form.querySelector('[data-progress]');
      if (progress !== null) progress.textContent = words;
      if (words !== '') say(words);
      const from = form.dataset['progressFrom'];
      if (from !== undefined && progress !== null) follow(from, progress, words);
      // Disabled only after its name has been sent with the form.
      setTimeout(() => {
        for (const button of form.querySelectorAll('button')) button.disabled = true;
      });
    });
  }
  // Back from the next page, the buttons work again.
  addEventListener('pageshow', () => {
    for (const button of document.querySelectorAll<HTMLButtonElement>('[data-busy] button')) button.disabled = false;
  });
}

/** How far it has come, asked for until the next page is here. */
function follow(address: string, progress: Element, words: string): void {
  setInterval(() => {
    fetch(address)
      .then((response) => response.json())
      .then(({ message }: { message: string }) => {
        if (message !== '') progress.textContent = `${words} ${message}`;
      })
      .catch(() => undefined);
  }, 1500);
}
