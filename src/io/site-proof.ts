/** The proof of a finished site before it is put up: every file, every document's words and every link of it, each file read once. */
import { checkSite, type SiteOptions, type SiteProblem } from '../lib/site-check/site-check.ts';
import { documentPages, verifyRead, type IntegrityProblem } from './integrity.ts';
import { listFiles } from './site-files.ts';
import { readSite } from './site-reading.ts';

/** What `checkSiteFolder` and `verifySite` find. */
export async function proveSite(folder: string, options: SiteOptions): Promise<{ links: SiteProblem[]; files: IntegrityProblem[] }> {
  const files = listFiles(folder);
  const shares = await readSite({ folder, files, pages: documentPages(folder), isHashed: true, options });
  const hashes = new Map(shares.flatMap((share) => [...share.hashes]));
  const records = new Map(shares.flatMap((share) => [...share.records]));
  const { problems } = verifyRead(folder, '', {
    files,
    hashOf: (path) => hashes.get(path) ?? null,
    recordOf: (page) => records.get(page) ?? null,
  });
  return {
    links: checkSite(
      files,
      shares.map(({ links }) => links),
    ).problems,
    files: problems,
  };
}
