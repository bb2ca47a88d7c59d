/** Files about what moved and what was taken down: `/du-lieu/chuyen-huong.json`, rules for servers that can answer 301, what stays beside a removed document. */
import {
  addresses,
  directiveId,
  directiveJsonAddress,
  directiveMarkdownAddress,
  directiveSourceAddress,
  directiveTextAddress,
} from '../address.ts';
import type { Redirect } from '../permalink/moved.ts';
import type { Removal } from '../permalink/removed.ts';
import { redirectJson, removalJson, removedJson } from './absent-json.ts';
import { fileHead } from './json-format.ts';
import { splitIntoParts, type DataFile } from './parts.ts';

/** Turns an address of the site into the path that is asked of the server. */
type Href = (address: string) => string;

/** What is written when nothing moved, too: the files' addresses stay. */
export function moveFiles(leading: readonly Redirect[], removals: readonly Removal[], href: Href): DataFile[] {
  const rules = leading.map(({ from, to }) => ({ from: href(from), to: href(to) }));
  const gone = removals.map(({ path }) => ({ address: href(path), page: `${path}index.html` }));
  const lists = {
    redirects: leading.map((redirect) => redirectJson(redirect, href)),
    removed: removals.map((removal) => removalJson(removal, href)),
  };
  return [
    ...splitIntoParts(addresses.movesJson, lists, href, { head: fileHead('moves', href) }),
    {
      address: addresses.nginxRules,
      content: lines('nginx: include trong khối server', [...rules.flatMap(nginxRules), ...gone.map(nginxGone)]),
    },
    { address: addresses.apacheRules, content: lines('Apache: Include trong VirtualHost, hoặc chép vào .htaccess', rules.map(apacheRule)) },
    { address: addresses.caddyRules, content: lines('Caddy: import trong khối route', [...rules.map(caddyRule), ...gone.map(caddyGone)]) },
    { address: addresses.hostRules, content: lines('Netlify, Cloudflare Pages', rules.map(hostRule)) },
  ];
}

/** What was taken down: the page that says so is sent with the status 410. */
interface Gone {
  /** As it is asked of the server. */
  address: string;
  /** Its file below the site's folder, with a leading slash. */
  page: string;
}

interface Rule {
  from: string;
  to: string;
}

const lines = (what: string, rules: readonly string[]): string =>
  `# ${what}. Tạo từ content/redirects.yaml, content/removed.yaml.\n${rules.map((rule) => `${rule}\n`).join('')}`;

/** With and without the final slash; the fragment stays in the browser, the query is handed on. Relative: behind a proxy the server does not know its name. */
const nginxRules = ({ from, to }: Rule): string[] =>
  [from, from.slice(0, -1)].map((path) => `location = ${path} { absolute_redirect off; return 301 ${to}$is_args$args; }`);

const nginxGone = ({ address }: Gone): string => `location = ${address} { error_page 410 ${address}index.html; return 410; }`;

/** A path that is written anew keeps its query. */
const caddyRule = ({ from, to }: Rule, index: number): string =>
  `@moved${index} path ${from} ${from.slice(0, -1)}\nroute @moved${index} {\n\trewrite * ${to}\n\tredir * {uri} 301\n}`;

const caddyGone = ({ address, page }: Gone, index: number): string =>
  `@gone${index} path ${address}\nroute @gone${index} {\n\trewrite * ${page}\n\tfile_server {\n\t\tstatus 410\n\t}\n}`;

/** Paths hold letters, figures, "-" and "/" alone, so none is special in a pattern. */
const apacheRule = ({ from, to }: Rule): string => `RedirectMatch 301 "^${from.slice(0, -1)}/?$" "${to}"`;

const hostRule = ({ from, to }: Rule): string => `${from} ${to} 301`;

/** Instead of the data and the text of a document that was taken down; `words`: what the text says, a line each. */
export function removalFiles(removal: Removal, words: readonly string[], href: Href): DataFile[] {
  const id = directiveId(removal.path);
  const text = words.map((line) => `${line}\n`).join('');
  return [
    { address: directiveJsonAddress(id), content: `${JSON.stringify({ ...fileHead('removed', href), ...removedJson(removal, href) })}\n` },
    // What kind of file the source was is not known any more; most are plain text.
    ...[directiveTextAddress(id), directiveMarkdownAddress(id), directiveSourceAddress(id, 'nguon.txt')].map((address) => ({
      address,
      content: text,
    })),
  ];
}
