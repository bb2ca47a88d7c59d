/** The ready files of docs/deploy/, for a site at the root of its host and for one below a path. */
import type { DataFile } from '../export/parts.ts';
import { caddyConfiguration } from './caddy.ts';
import { hostHeaders } from './host-headers.ts';
import { iisConfiguration } from './iis.ts';
import { nginxConfiguration } from './nginx.ts';
import type { Place } from './place.ts';

export const servers = ['nginx', 'caddy', 'iis', 'headers'] as const;
export type ServerKind = (typeof servers)[number];

const write: Readonly<Record<ServerKind, (place: Place) => string>> = {
  nginx: nginxConfiguration,
  caddy: caddyConfiguration,
  iis: iisConfiguration,
  headers: ({ base }) => hostHeaders(base),
};

const fileNames: Readonly<Record<ServerKind, string>> = { nginx: 'nginx.conf', caddy: 'Caddyfile', iis: 'web.config', headers: '_headers' };

export const examplePlace: Place = { base: '/', folder: '/srv/van-ban/dist', name: 'vanban.noibo', listen: '80' };

export const serverConfiguration = (kind: ServerKind, place: Place): string => write[kind](place);

/** Paths below docs/deploy/. */
export function deployKit(): DataFile[] {
  return ['/', '/van-ban/'].flatMap((base) =>
    servers
      // One file of IIS serves wherever it lies.
      .filter((kind) => base === '/' || kind !== 'iis')
      .map((kind) => ({ address: base + fileNames[kind], content: serverConfiguration(kind, { ...examplePlace, base }) })),
  );
}
