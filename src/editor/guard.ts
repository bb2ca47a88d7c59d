/** Which requests the editor's server answers: those of its own pages on this machine, and no others (DNS rebinding, CSRF). */
import { editor } from '../i18n/vi/editor.ts';

export interface RequestFacts {
  method: string;
  host: string | undefined;
  origin: string | undefined;
  /** The header Sec-Fetch-Site, which browsers alone send. */
  fetchSite: string | undefined;
}

export interface Refused {
  status: 403 | 405;
  message: string;
}

/** `port`: the one that the server listens on. Null: may be answered; what changes something must bring the page's token as well. */
export function refuseForeign({ method, host, origin, fetchSite }: RequestFacts, port: number): Refused | null {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (host === undefined || !own.includes(host)) return { status: 403, message: editor.guard.host };
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') return { status: 405, message: editor.guard.method };
  if (origin !== undefined && origin !== `http://${host}`) return { status: 403, message: editor.guard.origin };
  // A link or a bookmark may open a page ("none", "cross-site"), but nothing elsewhere may send a form.
  if (method === 'POST' && fetchSite !== undefined && fetchSite !== 'same-origin') return { status: 403, message: editor.guard.origin };
  return null;
}

/** Nothing from elsewhere, no inline code; frames only of our own preview. */
export const editorSecurityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};
