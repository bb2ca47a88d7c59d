/**
 * How a server must answer for a built site: the one place that says so. `npm run serve` does it, and the ready configurations of docs/deploy/ are made from
 * it (docs/decisions/0018-may-chu.md).
 */
import { contentSecurityPolicy } from '../render/security-policy.ts';

/** On every answer, errors and redirects included. */
export const securityHeaders: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', contentSecurityPolicy],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'same-origin'],
];

/** Names below it change with every byte of their files: what was loaded once is never asked for again. */
export const hashedFolder = '/_astro/';

export const cacheControl = {
  hashed: 'public, max-age=31536000, immutable',
  /** Kept, but asked for each time, which a server answers with a 304 and no more. Errors and redirects, too: a browser would keep a 301 for good. */
  others: 'no-cache',
} as const;

export interface FileType {
  type: string;
  /** With the dot. */
  extensions: readonly string[];
  /** Is sent as UTF-8 and compressed; the others are compressed already. */
  isText: boolean;
}

const text = (type: string, ...extensions: string[]): FileType => ({ type, extensions, isText: true });
const binary = (type: string, ...extensions: string[]): FileType => ({ type, extensions, isText: false });

/** Of every file that a build writes, and of what an office may put into `public/`. */
export const fileTypes: readonly FileType[] = [
  text('text/html', '.html'),
  text('text/css', '.css'),
  text('text/javascript', '.js', '.mjs'),
  text('application/json', '.json'),
  text('application/manifest+json', '.webmanifest'),
  text('application/xml', '.xml'),
  text('image/svg+xml', '.svg'),
  text('text/plain', '.txt', '.conf', '.caddy'),
  text('text/markdown', '.md'),
  text('text/csv', '.csv'),
  binary('application/wasm', '.wasm'),
  // The index of Pagefind, whose files are compressed by themselves; a server that does not know them (IIS) would answer 404.
  binary('application/octet-stream', '.pagefind', '.pf_meta', '.pf_index', '.pf_fragment', '.pf_filter', '.pf_sort'),
  binary('application/pdf', '.pdf'),
  binary('application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.docx'),
  binary('application/zip', '.zip'),
  binary('font/woff2', '.woff2'),
  binary('image/png', '.png'),
  binary('image/jpeg', '.jpg', '.jpeg'),
  binary('image/webp', '.webp'),
  binary('image/x-icon', '.ico'),
];

/** "text/html" → "text/html; charset=utf-8". */
export const contentType = ({ type, isText }: FileType): string => (isText ? `${type}; charset=utf-8` : type);
