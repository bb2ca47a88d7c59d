/** Serves a built site as production does: same headers, compression, trailing slashes, 404 page and types. */
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { cacheControl, contentType, fileTypes, hashedFolder, securityHeaders } from '../src/lib/serving/answers.ts';

/** Where sirv's own answer lacks the charset or knows no type at all (the search index of Pagefind). */
const types = new Map(fileTypes.flatMap((own) => own.extensions.map((extension) => [extension, contentType(own)] as const)));

/** As nginx and Caddy do: text alone, the files of the search index are compressed already. Written for Express, whose requests and answers are Node's with more that this does not use. */
const compress = compression({
  filter: (_, response) => /^text\/|json|xml/.test(String(response.getHeader('Content-Type'))),
}) as unknown as (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

export interface SiteServerOptions {
  /** Path under which the site lies, with both slashes: "/" or "/van-ban/". */
  base?: string;
}

/** A server, not yet listening, over a folder that may be rebuilt while it runs: files are read at each request. */
export function createSiteServer(folder: string, { base = '/' }: SiteServerOptions = {}): Server {
  const root = resolve(folder);
  const files = sirv(root, { dev: true, etag: true, extensions: [], setHeaders: setFileHeaders });

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    for (const [name, value] of securityHeaders) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      sendText(response, 405, 'Chỉ nhận GET và HEAD.');
      return;
    }
    const [path, query] = splitOnce(request.url ?? '/', '?');
    const search = query === undefined ? '' : `?${query}`;
    if (`${path}/` === base) {
      redirect(response, base + search);
      return;
    }
    if (!path.startsWith(base)) {
      sendNotFound(root, request, response);
      return;
    }
    const inside = `/${path.slice(base.length)}`;
    if (hasIndex(root, inside)) {
      // Not from `path`: "//host" would lead to another host.
      redirect(response, `${base}${inside.replace(/^\/+/, '')}/${search}`);
      return;
    }
    request.url = inside.endsWith('/') ? `${inside}index.html` : inside;
    // Part requests are of no use here, and sirv throws on ranges that run backwards.
    delete request.headers.range;
    files(request, response, () => {
      sendNotFound(root, request, response);
    });
  };
  return createServer((request, response) => {
    // Not Brotli, which few servers on an intranet speak.
    if (/\bgzip\b/.test(String(request.headers['accept-encoding']))) request.headers['accept-encoding'] = 'gzip';
    compress(request, response, () => {
      answer(request, response);
    });
  });
}

/** Listens on this machine only; with `next` a port in use is passed over. Returns the address, without a path. */
export async function listen(server: Server, { port = 0, next = false }: { port?: number; next?: boolean } = {}): Promise<string> {
  try {
    await new Promise<void>((done, fail) => {
      server.once('error', fail);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', fail);
        done();
      });
    });
  } catch (error) {
    if (!next || !isErrorCode(error, 'EADDRINUSE')) throw error;
    return listen(server, { port: port + 1, next: port + 1 < 65_535 });
  }
  // A server on a TCP port always answers with its address.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Stops at once: open connections (a browser keeps some) are closed, not waited for. */
export async function stop(server: Server): Promise<void> {
  const closed = new Promise((done) => server.close(done));
  server.closeAllConnections();
  await closed;
}

export function isErrorCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** Whether a path without final slash is a folder with a page. */
function hasIndex(root: string, path: string): boolean {
  if (path.endsWith('/')) return false;
  try {
    const file = join(root, decodeURI(path), 'index.html');
    return file.startsWith(root + sep) && existsSync(file);
  } catch {
    return false;
  }
}

function setFileHeaders(response: ServerResponse, path: string): void {
  const type = types.get(extname(path));
  if (type !== undefined) response.setHeader('Content-Type', type);
  response.setHeader('Cache-Control', path.startsWith(hashedFolder) ? cacheControl.hashed : cacheControl.others);
}

function sendNotFound(root: string, request: IncomingMessage, response: ServerResponse): void {
  const page = join(root, '404.html');
  if (!existsSync(page)) {
    sendText(response, 404, '404: không có trang này.');
    return;
  }
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': cacheControl.others });
  if (request.method === 'HEAD') response.end();
  else createReadStream(page).pipe(response);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': cacheControl.others }).end(`${text}\n`);
}

function redirect(response: ServerResponse, location: string): void {
  // A browser would keep a bare 301 for good.
  response.writeHead(301, { Location: location, 'Cache-Control': cacheControl.others }).end();
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
