/** Publishes a library as far as it can be published: a bad document is shown as it was before, or left out, and never takes the others with it. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseSite } from '../lib/registry/parse.ts';
import type { Registry } from '../lib/registry/registry.ts';
import { countUnlocked } from '../lib/publication/locked-lines.ts';
import { quarantine } from '../lib/publication/quarantine.ts';
import { publishReport, type PublishReport } from '../lib/publication/report.ts';
import { takeBuildLock } from './build-lock.ts';
import { buildSite, type BuildOptions } from './build-site.ts';
import { openContent, sha256 } from './content.ts';
import { readPublished, writeChosen } from './published-content.ts';
import { mayWrite } from './release-folder.ts';

type PublishOptions = Pick<BuildOptions, 'content' | 'out' | 'base'>;

/** One publication at a time in a working copy: each falls back on what the one before has left. */
export async function publishSite(options: PublishOptions): Promise<{ report: PublishReport; registry: Registry }> {
  const release = await takeBuildLock(join(process.cwd(), '.tmp', 'publish-lock'), (pid) => {
    console.error(`Một lần công bố khác (tiến trình ${pid}) đang chạy trong thư mục này: chờ cho xong.`);
  });
  return publish(options).finally(release);
}

async function publish({ content: folder, out, base }: PublishOptions): Promise<{ report: PublishReport; registry: Registry }> {
  const content = openContent(folder);
  const served = mayWrite(out) ? readPublished(out) : null;
  // As the build checks it: a second time only where remark will read the bodies.
  const secondParser = parseSite(content.site).site.renderer === 'mdx';
  const chosen =
    served === null
      ? quarantine(content, null, { secondParser })
      : quarantine(content, openContent(served.folder), { secondParser, everLocked: served.locks });
  const { registry, omissions } = chosen.assembled.library;
  if (chosen.refused !== null) return { report: publishReport(chosen, { failure: null, unlocked: 0 }), registry };
  if (!mayWrite(out)) return { report: publishReport(chosen, { failure: 'folder', unlocked: 0 }), registry };
  const work = join(process.cwd(), '.tmp', `cong-bo-${sha256(out).slice(0, 8)}`);
  try {
    writeChosen(work, { folder, served: served?.folder ?? null }, chosen);
    const unlocked = countUnlocked(content.locks, chosen.assembled.locks);
    const code = await buildSite({ content: work, keptContent: work, out, base, drafts: false, omissions });
    return { report: publishReport(chosen, { failure: code === 0 ? null : code === 2 ? 'folder' : 'build', unlocked }), registry };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
