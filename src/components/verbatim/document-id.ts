/** Which document a reader means. */

/** "https://…/vb/a/b/?v=…#2", "/vb/a/b/", "a/b" → "a/b". Whatever stands before: only this site is asked. */
export function readDocumentId(typed: string): string | null {
  return /^(?:.*\/vb\/)?([a-z0-9-]+\/[a-z0-9-]+)\/?(?:[?#].*|index\.html.*)?$/.exec(typed.trim())?.[1] ?? null;
}
