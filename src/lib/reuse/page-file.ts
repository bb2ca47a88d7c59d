/** The file below a site in which the page of a path stands: "/van-ban/vb/a/b/" below "/van-ban/" → "vb/a/b/index.html"; "/x/y.json" → "x/y.json". */
export function pageFile(base: string, path: string): string {
  const below = decodeURI(path.slice(base.length));
  return below.endsWith('/') || below === '' ? `${below}index.html` : below;
}
