/** A folder served on a free port of this machine, with the production headers. */
import { createSiteServer, listen, stop, type SiteServerOptions } from '../../../scripts/site-server.ts';

export interface Site {
  /** Origin and base without final slash: "http://127.0.0.1:40123" or "http://127.0.0.1:40123/van-ban". */
  address: string;
  stop(): Promise<void>;
}

export async function startSite(folder: string, options: SiteServerOptions = {}): Promise<Site> {
  const server = createSiteServer(folder, options);
  const origin = await listen(server);
  return { address: origin + (options.base ?? '/').replace(/\/$/, ''), stop: () => stop(server) };
}
