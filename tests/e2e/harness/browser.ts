/** The browser of the tests: the Chromium of an npm package, or the system's where CHROME_PATH names it. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { chromium, type Browser, type BrowserServer, type LaunchOptions } from 'playwright-core';

const project = resolve(import.meta.dirname, '../../..');
const chromiumPackage = join(project, 'node_modules/@sparticuz/chromium');

export const launchBrowser = (args: string[] = []): Promise<Browser> => launch((options) => chromium.launch(options), args);

/** A browser that other processes join by its `wsEndpoint()`. */
export const launchBrowserServer = (): Promise<BrowserServer> => launch((options) => chromium.launchServer(options), []);

/**
 * Starts the packaged Chromium. A bare Linux may lack the NSS libraries; the package brings those of Amazon Linux, used only then,
 * because they would hide the system's own.
 */
async function launch<T>(start: (options: LaunchOptions) => Promise<T>, extra: string[]): Promise<T> {
  // Not the package's own arguments: they switch web security off.
  const args = ['--no-sandbox', ...extra];
  const systemChrome = process.env['CHROME_PATH'];
  if (systemChrome) return start({ executablePath: systemChrome, args });
  if (process.platform !== 'linux' || process.arch !== 'x64') return start({ channel: 'chrome', args });
  const folder = await unpack();
  const env = { ...process.env, FONTCONFIG_FILE: join(folder, 'with-system-fonts.conf') };
  const options = { executablePath: join(folder, 'chromium'), args };
  try {
    return await start({ ...options, env });
  } catch (error) {
    if (!String(error).includes('error while loading shared libraries')) throw error;
    return start({ ...options, env: { ...env, LD_LIBRARY_PATH: join(folder, 'lib') } });
  }
}

/**
 * The folder .tmp/chromium-<version> with the unpacked browser, its font and its libraries. Not by the package's own code: that unpacks
 * into the system's temporary folder, takes whatever lies there (also an older version), and fails in containers where root may not chown.
 */
async function unpack(): Promise<string> {
  const folder = join(project, '.tmp', `chromium-${packagedVersion()}`);
  if (existsSync(folder)) return folder;
  // Renamed when complete: another run never sees a half-written browser.
  const unpacking = `${folder}.${process.pid}`;
  mkdirSync(unpacking, { recursive: true });
  writeFileSync(join(unpacking, 'chromium'), await decompress('chromium.br'), { mode: 0o755 });
  for (const archive of ['fonts.tar.br', 'al2023.tar.br']) untar(await decompress(archive), unpacking);
  writeFileSync(join(unpacking, 'with-system-fonts.conf'), fontConfiguration(join(folder, 'fonts')));
  try {
    renameSync(unpacking, folder);
  } catch (error) {
    // Another run was first.
    if (!existsSync(folder)) throw error;
    rmSync(unpacking, { recursive: true });
  }
  return folder;
}

const decompress = (name: string): Promise<Buffer> => promisify(brotliDecompress)(readFileSync(join(chromiumPackage, 'bin', name)));

function untar(archive: Buffer, folder: string): void {
  const { error, status, stderr } = spawnSync('tar', ['-x', '--no-same-owner', '-f', '-', '-C', folder], { input: archive });
  if (error) throw error;
  if (status !== 0) throw new Error(`tar: ${stderr.toString()}`);
}

/** "153.0.0": the major number is that of Chromium. */
export function packagedVersion(): string {
  const manifest = readFileSync(join(chromiumPackage, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

/** The system's fonts, and the packaged one for a machine that has none. */
const fontConfiguration = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}</dir>
  <cachedir>${folder}-cache</cachedir>
</fontconfig>
`;
