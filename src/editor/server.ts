/** The editor's server on this machine: guards every request, then hands it to the desk. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { editor } from '../i18n/vi/editor.ts';
import { whyNotWritten } from '../io/disk-problem.ts';
import { file, json, page, type Answer } from './answer.ts';
import { browserScript, editorStyles, siteStyles } from './assets.ts';
import { createDesk, type Desk, type DeskOptions } from './desk.ts';
import { editorSecurityHeaders, refuseForeign } from './guard.ts';
import { messagePage } from './pages/review.ts';
import { largestMegabytes, readForm } from './read-form.ts';
import { addresses, parseRoute, type Route } from './routes.ts';

/** Not yet listening; it must listen on 127.0.0.1 alone. */
export function createEditorServer(options: DeskOptions): Server {
  const desk = createDesk(options);
  const server = createServer((request, response) => {
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    answer(request, desk, options.token, port)
      .catch((error: unknown) => {
        const why = whyNotWritten(error);
        // What the page's own script asks is answered as data.
        if (why !== null && isAskedByScript(request)) return json({ problem: why }, 500);
        if (why !== null) return page(messagePage(editor.guard.diskTitle, why), 500);
        console.error(error);
        return page(messagePage(editor.guard.failedTitle, editor.guard.failed), 500);
      })
      .then((own) => {
        send(response, own, request.method === 'HEAD');
      })
      .catch(() => response.destroy());
  });
  return server;
}

const isAskedByScript = ({ url = '/' }: IncomingMessage): boolean =>
  [addresses.bodies, addresses.addBody].some((own) => own === url.split('?')[0]);

async function answer(request: IncomingMessage, desk: Desk, token: string, port: number): Promise<Answer> {
  const { method = 'GET', headers } = request;
  const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value.join(', ') : value);
  const refused = refuseForeign({ method, host: headers.host, origin: headers.origin, fetchSite: one(headers['sec-fetch-site']) }, port);
  if (refused !== null) {
    request.resume();
    return { status: refused.status, type: 'text/plain; charset=utf-8', body: `${refused.message}\n` };
  }
  const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
  const route = parseRoute(url.pathname);
  return method === 'POST' ? take(request, route, desk, token) : give(route, url, desk);
}

function give(route: Route, url: URL, desk: Desk): Answer {
  switch (route.name) {
    case 'start':
      return desk.start();
    case 'job':
      return desk.show(route.id, route.step);
    case 'scan':
      return desk.scan(route.id);
    case 'progress':
      return desk.progress(route.id);
    case 'bodies':
      return bodies(url.searchParams, desk);
    case 'preview':
      return desk.shown(route.path);
    case 'review':
      return desk.review();
    case 'help':
      return desk.help();
    case 'styles':
      return file('text/css', editorStyles());
    case 'site-styles':
      return file('text/css', siteStyles());
    case 'icon':
      return file('image/svg+xml', readFileSync(resolve(import.meta.dirname, '../../public/favicon.svg'), 'utf8'));
    case 'script': {
      const script = browserScript(route.file);
      return script === null ? notFound() : file('text/javascript', script);
    }
    case 'open':
    case 'add-body':
    case 'dev':
    case 'unknown':
      return notFound();
  }
}

function bodies(query: URLSearchParams, desk: Desk): Answer {
  const [issuer, name] = [query.get('cua'), query.get('ma')];
  if (issuer !== null) return desk.resolveLines(issuer, query.getAll('dong'));
  return name === null ? desk.findBodies(query.get('ten') ?? '') : desk.proposeId(name);
}

async function take(request: IncomingMessage, route: Route, desk: Desk, token: string): Promise<Answer> {
  const form = await readForm(request);
  if (form === 'too-large') return { ...desk.start(editor.guard.tooLarge(largestMegabytes)), status: 413 };
  if (form === 'malformed') return page(messagePage(editor.guard.failedTitle, editor.guard.failed), 400);
  if (form.answers.get('token') !== token) return page(messagePage(editor.guard.staleTitle, editor.guard.token), 403);
  switch (route.name) {
    case 'open':
      return desk.open(form);
    case 'job':
      return desk.send(route.id, route.step, form);
    case 'add-body':
      return desk.addBody(form);
    case 'dev':
      return desk.startDev(form);
    default:
      return notFound();
  }
}

const notFound = (): Answer => page(messagePage(editor.notFound.title, ''), 404);

function send(response: ServerResponse, { status, type, body, location, headers = {} }: Answer, isHead: boolean): void {
  response.writeHead(status, {
    ...editorSecurityHeaders,
    ...headers,
    'Content-Type': type,
    ...(location === undefined ? {} : { Location: location }),
  });
  response.end(isHead ? undefined : body);
}
