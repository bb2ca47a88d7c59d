/** The addresses of the editor's pages, and which page a path means. */

const jobPart = '[a-z0-9]{16}';

/** A file at work: a random id, so that two tabs are two jobs. */
export const jobSteps = ['doi-chieu', 'xem-truoc', 'trang', 'xong'] as const;
export type JobStep = (typeof jobSteps)[number];

export const addresses = {
  start: '/',
  open: '/mo',
  styles: '/bien-tap.css',
  siteStyles: '/trang.css',
  scripts: '/ma/',
  bodies: '/co-quan',
  addBody: '/them-co-quan',
  review: '/ra-soat/',
  help: '/tro-giup/loi/',
  dev: '/trang-that',
  icon: '/favicon.svg',
} as const;

export const jobAddress = (id: string, step: JobStep): string => `/viec/${id}/${step}/`;
/** The picture that the letters were read from, and how far that has come. */
export const scanAddress = (id: string): string => `/viec/${id}/ban-quet/`;
export const progressAddress = (id: string): string => `/viec/${id}/tien-do/`;
/** Where the pages of the library stand as the editor shows them; what it does not show is said there. */
export const previewBase = '/xem-truoc/';

export type Route =
  | { name: 'start' | 'open' | 'styles' | 'site-styles' | 'bodies' | 'add-body' | 'review' | 'help' | 'dev' | 'icon' | 'unknown' }
  | { name: 'script'; file: string }
  | { name: 'job'; id: string; step: JobStep }
  | { name: 'scan' | 'progress'; id: string }
  | { name: 'preview'; path: string };

const fixed: Readonly<Record<string, Exclude<Route['name'], 'script' | 'job' | 'scan' | 'progress' | 'preview'>>> = {
  [addresses.start]: 'start',
  [addresses.open]: 'open',
  [addresses.styles]: 'styles',
  [addresses.siteStyles]: 'site-styles',
  [addresses.bodies]: 'bodies',
  [addresses.addBody]: 'add-body',
  [addresses.review]: 'review',
  [addresses.help]: 'help',
  [addresses.dev]: 'dev',
  [addresses.icon]: 'icon',
};

/** Never throws; a path that means nothing is `unknown`. */
export function parseRoute(path: string): Route {
  const name = Object.hasOwn(fixed, path) ? fixed[path] : undefined;
  if (name !== undefined) return { name };
  const script = /^\/ma\/([a-z-]+\.ts)$/.exec(path)?.[1];
  if (script !== undefined) return { name: 'script', file: script };
  const [, id, step] = new RegExp(`^/viec/(${jobPart})/([a-z-]+)/$`).exec(path) ?? [];
  const known = jobSteps.find((one) => one === step);
  if (id !== undefined && known !== undefined) return { name: 'job', id, step: known };
  if (id !== undefined && step === 'ban-quet') return { name: 'scan', id };
  if (id !== undefined && step === 'tien-do') return { name: 'progress', id };
  if (path.startsWith(previewBase)) return { name: 'preview', path: path.slice(previewBase.length - 1) };
  return { name: 'unknown' };
}
