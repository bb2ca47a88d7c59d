/** `node scripts/share-picture.ts`: draws anew the picture that shared links show (public/chia-se.png), of Văn Mạch and no one library. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sharePictureAddress } from '../src/lib/address.ts';
import { launchBrowser } from '../tests/e2e/harness/browser.ts';

/** It is asked for wherever a link is shared. */
const mostBytes = 60_000;
const file = join(import.meta.dirname, '../public', sharePictureAddress);

const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 1200, height: 630 }, deviceScaleFactor: 1, locale: 'vi-VN' });
await page.goto(pathToFileURL(join(import.meta.dirname, 'share-picture.html')).href);
await page.screenshot({ path: file });
await browser.close();
const { size } = statSync(file);
console.log(`${file}  ${size} byte`);
if (size > mostBytes) process.exitCode = 1;
