/** Adds bodies to the registry of a content folder: one step, the rest of the file untouched, a copy kept, nothing written that `check` would refuse. */
import { join } from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import type { Diagnostic } from '../../lib/diagnostic/diagnostic.ts';
import { appendBodies, problemOf } from '../../lib/import/append-body.ts';
import type { NewBody } from '../../lib/import/bodies.ts';
import type { TextFile } from '../../lib/library/content.ts';
import { parseRegistry } from '../../lib/registry/parse.ts';
import { openContent } from '../content.ts';
import { withContentLock } from '../content-lock.ts';
import { whyNotWritten } from '../disk-problem.ts';
import { writeWhole, type NewFile } from './files.ts';

export interface NotAdded {
  added: false;
  message: string;
  diagnostics: readonly Diagnostic[];
}

export type AddResult = { added: true; id: string; file: string; backups: readonly string[] } | NotAdded;

const registryFile = 'content/registry/organizations.yaml';

/** The registry file as it would be. */
export const addBodies = (organizations: TextFile | null, bodies: readonly NewBody[]): TextFile | null =>
  bodies.length === 0 ? organizations : { file: registryFile, text: appendBodies(organizations?.text ?? '', bodies) };

/** `folder`: the content folder. */
export async function addBody(folder: string, body: NewBody): Promise<AddResult> {
  try {
    return await withContentLock(folder, () => {
      const planned = planBodies(folder, [body]);
      if ('added' in planned) return planned;
      return { added: true as const, id: body.id, file: registryFile, backups: writeWhole([planned]) };
    });
  } catch (thrown) {
    const message = whyNotWritten(thrown);
    if (message === null) throw thrown;
    return { added: false, message, diagnostics: [] };
  }
}

/** The registry file with the new entries, still to be written; the folder's lock is held from here to there. */
export function planBodies(folder: string, bodies: readonly NewBody[]): NewFile | NotAdded {
  const content = openContent(folder);
  const checkedBefore = parseRegistry(content).diagnostics.filter(({ severity }) => severity === 'error');
  if (checkedBefore.length > 0)
    return { added: false, message: 'Danh mục đang có lỗi: sửa như npm run check nêu rồi thêm cơ quan.', diagnostics: checkedBefore };
  const [malformed] = bodies.flatMap((body) => problemOf(body) ?? []);
  if (malformed !== undefined) return { added: false, message: `Mục mới chưa đúng mẫu: ${malformed}.`, diagnostics: [] };
  const organizations = addBodies(content.registry.organizations, bodies);
  const after = parseRegistry({ ...content, registry: { ...content.registry, organizations } }).diagnostics.filter(
    ({ severity }) => severity === 'error',
  );
  if (after.length > 0) return { added: false, message: 'Thêm mục này thì danh mục có lỗi nên chưa ghi gì.', diagnostics: after };
  const path = join(folder, 'registry', 'organizations.yaml');
  // Line ends of an editor's own machine stay as they are.
  const isWindows = existsSync(path) && readFileSync(path, 'utf8').includes('\r\n');
  const text = organizations?.text ?? '';
  return { path, data: isWindows ? text.replaceAll('\n', '\r\n') : text };
}
