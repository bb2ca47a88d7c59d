/** What a page may load: itself and nothing from elsewhere, no inline code of any kind. Said by servers and, for hosts without headers, by each page. */
const directives = [
  "default-src 'none'",
  // Pagefind compiles its WebAssembly; without this word a search waits for ever.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
];

/** For a meta element, which cannot carry frame-ancestors. */
export const pageSecurityPolicy = directives.join('; ');

/** For the header of every answer. */
export const contentSecurityPolicy = [...directives, "frame-ancestors 'self'"].join('; ');
