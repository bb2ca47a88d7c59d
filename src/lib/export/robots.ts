/** What robots.txt says (RFC 9309). */

/**
 * `sitemap`: its absolute address; null where the library is not for search engines. Their robots may still come to the pages, because only there they read that
 * they must not list them; data and texts, which cannot say so, are closed to them.
 */
export function formatRobots(sitemap: string | null): string {
  if (sitemap !== null) return `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`;
  const closed = ['csv', 'docx', 'json', 'md', 'pdf', 'txt', 'zip'].map((extension) => `Disallow: /*.${extension}$\n`);
  return `User-agent: *\n${closed.join('')}`;
}
