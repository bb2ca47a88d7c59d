/** What was rendered for `Once.astro`, by name; only while a site is built, where the library stays what it is. */
import { isLive } from '../../io/site.ts';

const rendered = new Map<string, string>();

/** Not awaited where it is known: a page that waits for nothing is put together at once. */
export function renderOnce(name: string, render: () => Promise<string>): string | Promise<string> {
  if (isLive()) return render();
  return rendered.get(name) ?? render().then((html) => keep(name, html));
}

function keep(name: string, html: string): string {
  rendered.set(name, html);
  return html;
}
