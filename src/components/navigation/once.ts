/** What was rendered for `Once.astro`, by name; only while a site is built, where the library stays what it is. */
import { getLibrary, isLive } from '../../io/site.ts';
import type { Library } from '../../lib/library/library.ts';

/** Another library has another title, date and base. */
const rendered = new WeakMap<Library, Map<string, string>>();

/** Not awaited where it is known: a page that waits for nothing is put together at once. */
export function renderOnce(name: string, render: () => Promise<string>): string | Promise<string> {
  if (isLive()) return render();
  const library = getLibrary();
  const own = rendered.get(library) ?? new Map<string, string>();
  rendered.set(library, own);
  return own.get(name) ?? render().then((html) => keep(own, name, html));
}

function keep(own: Map<string, string>, name: string, html: string): string {
  own.set(name, html);
  return html;
}
