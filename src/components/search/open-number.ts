/** Enter on a number that one document alone bears opens it. */
import type { NumberHit } from '../../lib/search/number-index.ts';
import { getEngine } from './client.ts';
import { numberTarget } from './views.ts';

/** A number that is not known by then is looked for on the search page. */
const patience = 1500;

/** `orElse` goes on where what was typed is not the number of one document. */
export function openUniqueNumber(form: HTMLFormElement, field: HTMLInputElement, orElse: () => void): void {
  const base = form.dataset['base'] ?? '/';
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const nothing = new Promise<readonly NumberHit[]>((done) => setTimeout(() => done([]), patience));
    void Promise.race([getEngine(base).numbers(field.value), nothing])
      .catch((): readonly NumberHit[] => [])
      .then((hits) => {
        const [full, ...more] = hits.filter(({ isFull }) => isFull);
        if (full !== undefined && more.length === 0) location.assign(numberTarget(base, full.record));
        else orElse();
      });
  });
}
