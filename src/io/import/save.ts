/** Saves a previewed document: the .mdx, its source byte for byte, the extracted text, new bodies of the registry; all of it or nothing. */
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isBarring } from '../../lib/import/duplicates.ts';
import { withContentLock } from '../content-lock.ts';
import { readSourceFile } from '../read-source-file.ts';
import { whyNotWritten } from '../disk-problem.ts';
import { planBodies } from './bodies.ts';
import { writeWhole, type NewFile } from './files.ts';
import { checkSaved, preview, keptFiles } from './preview.ts';
import type { ImportPreview, SaveOptions, SaveResult } from './session.ts';

export async function save(options: SaveOptions): Promise<SaveResult> {
  const { content, name, bytes, ocr = false, onProgress } = options;
  // Reading may take minutes (OCR): nobody else has to wait for that.
  const read =
    options.source !== undefined
      ? { source: options.source }
      : await readSourceFile(name, bytes, { ocr, ...(onProgress === undefined ? {} : { onProgress }) });
  if ('refusal' in read) {
    const { refusal } = read;
    return { saved: false, why: 'refused', message: refusal.message, preview: { ok: false, file: name, refusal } };
  }
  const { source } = read;
  const again = { ...options, source };
  try {
    return await withContentLock(content, async () => write(again, await preview(again)));
  } catch (thrown) {
    const message = whyNotWritten(thrown);
    if (message === null) throw thrown;
    return { saved: false, why: 'disk', message, preview: await preview(again) };
  }
}

/** The folder's lock is held. */
function write({ content: folder, bytes, decisions = {}, force = false }: SaveOptions, previewed: ImportPreview): SaveResult {
  if (!previewed.ok) return { saved: false, why: 'refused', message: previewed.refusal.message, preview: previewed };
  const stop = (why: Exclude<SaveResult, { saved: true }>['why'], message: string): SaveResult => ({
    saved: false,
    why,
    message,
    preview: previewed,
  });
  const { id, path, metadata, mdx, missing, diagnostics, duplicates, source, transcript, registryProblem } = previewed;
  if (registryProblem !== null) return stop('registry', registryProblem);
  // Before anything is asked for: a file that is there needs no answers.
  const barring = duplicates.filter(isBarring);
  if (barring.length > 0 && !force) return stop('duplicate', barring.map(({ message }) => message).join(' '));
  if (id === null || path === null || metadata === null)
    return stop(
      'missing',
      missing.map(({ message, option }) => `${message} Ghi bằng ${option}.`).join(' ') ||
        'Chưa đủ thông tin để đặt mã văn bản: ghi bằng --id.',
    );
  if (source.format === 'ocr' && decisions.body !== undefined && decisions.comparedWithPicture !== true)
    return stop('not-compared', 'Chữ đã sửa của bản quét chỉ được ghi khi người biên tập xác nhận đã đối chiếu từng chữ với ảnh.');
  const target = join(folder, 'directives', `${id}.mdx`);
  if (existsSync(target) && !force) return stop('exists', `Mã ${id} đã có văn bản khác. Chọn mã khác bằng --id.`);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    return stop(
      'errors',
      `Văn bản sẽ có ${errors.length} lỗi nên chưa ghi gì: ${[...new Set(errors.map(({ code }) => code))].join(', ')}.`,
    );
  const { source: kept } = keptFiles(id, source.format, transcript, bytes, previewed.sha256);
  const files: NewFile[] = [
    { path: join(folder, 'sources', kept.file), data: bytes },
    ...(kept.text == null ? [] : [{ path: join(folder, 'sources', kept.text.file), data: transcript.text }]),
    { path: target, data: mdx },
  ];
  const bodies = decisions.bodies ?? [];
  const registry = bodies.length === 0 ? null : planBodies(folder, bodies);
  if (registry !== null && 'added' in registry) return stop('registry', registry.message);
  if (registry !== null) files.unshift(registry);
  const shown = (file: string): string => `content/${relative(folder, file).split(sep).join('/')}`;
  const backups = writeWhole(files).map(shown);
  const written = files.map((file) => shown(file.path));
  return { saved: true, id, path, written, backups, diagnostics: checkSaved(folder, id), preview: previewed };
}
