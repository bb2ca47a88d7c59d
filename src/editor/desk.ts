/** What the editor's pages do: opens files, takes answers, previews and saves through the importer. Each method answers one request. */
import { editor } from '../i18n/vi/editor.ts';
import { addBody } from '../io/import/bodies.ts';
import { previewImport, saveImport, type ImportOptions, type PreviewedImport, type SaveResult } from '../io/import/session.ts';
import { openContent } from '../io/content.ts';
import { directiveId } from '../lib/address.ts';
import { withUniqueId } from '../lib/import/bodies.ts';
import type { Decisions } from '../lib/import/decisions.ts';
import { createFamily } from '../lib/import/family.ts';
import { ownerOf } from '../lib/import/document-id.ts';
import { resolveLine } from '../lib/import/units.ts';
import { assemble } from '../lib/library/assemble.ts';
import { parseRegistry } from '../lib/registry/parse.ts';
import { fullName, type Registry } from '../lib/registry/registry.ts';
import { organizationTypes } from '../lib/registry/schema.ts';
import { slug } from '../lib/text/fold.ts';
import { findFileType } from '../lib/transcription/file-type.ts';
import { firstAnswers, readAnswers, type Open } from './answers.ts';
import { json, page, redirect, type Answer } from './answer.ts';
import type { DevSite } from './dev-site.ts';
import { findBodies } from './find-bodies.ts';
import { namesOf, printedIssuer } from './held-names.ts';
import { createJobs, type Job } from './jobs.ts';
import { fieldsPage, missingPlaces } from './pages/fields.ts';
import { previewPage } from './pages/preview.ts';
import { refusedPage } from './pages/refused.ts';
import { helpPage, messagePage, reviewPage } from './pages/review.ts';
import { savedPage } from './pages/saved.ts';
import { fillAddress, proposeAddress } from './proposed-address.ts';
import { notShownPage, shownPage } from './pages/shown.ts';
import { startPage } from './pages/start.ts';
import type { SentForm } from './read-form.ts';
import { addresses, jobAddress, previewBase, type JobStep } from './routes.ts';
import { showDocument, withDraft } from './shown-document.ts';

export interface DeskOptions {
  /** The content folder. */
  content: string;
  /** Brought by every form; new at each start of the program. */
  token: string;
  newId: () => string;
  /** ISO: the day on this machine. */
  today: () => string;
  /** "14:05": the time on this machine. */
  hour: () => string;
  dev: DevSite;
}

export interface Desk {
  start(problem?: string): Answer;
  open(form: SentForm): Promise<Answer>;
  show(id: string, step: JobStep): Answer;
  send(id: string, step: JobStep, form: SentForm): Promise<Answer>;
  /** The scan that was given, as it is. */
  scan(id: string): Answer;
  /** How far the reading of a scan has come. */
  progress(id: string): Answer;
  findBodies(query: string): Answer;
  /** The bodies that printed lines name in a document of this issuer. */
  resolveLines(issuer: string, lines: readonly string[]): Answer;
  /** A free id of the registry for a name. */
  proposeId(name: string): Answer;
  addBody(form: SentForm): Promise<Answer>;
  shown(path: string): Answer;
  review(): Answer;
  help(): Answer;
  startDev(form: SentForm): Promise<Answer>;
}

export function createDesk({ content, token, newId, today, hour, dev }: DeskOptions): Desk {
  const jobs = createJobs(newId);
  const registry = (): Registry => parseRegistry(openContent(content)).registry;
  let devProblem: string | null = null;

  /** A file is read once: OCR takes seconds a page. */
  const given = ({ name, bytes, ocr, preview }: Pick<Job, 'name' | 'bytes' | 'ocr'> & Partial<Job>): ImportOptions => ({
    content,
    name,
    bytes,
    ocr,
    today: today(),
    ...(preview?.ok === true ? { source: preview.source } : {}),
  });

  const gone = (): Answer => page(messagePage(editor.fields.gone, editor.fields.goneHint), 404);

  function answersOf(job: Job, preview: PreviewedImport): URLSearchParams {
    if (job.answers !== null) return job.answers;
    const { fields } = preview.proposal;
    const current = openContent(content);
    const { registry: held } = parseRegistry(current);
    const owner = ownerOf(fields.issuer.value?.id ?? '', fields.number.value, held);
    const family = createFamily(held, owner, fields.date.value);
    const answers = firstAnswers(fields, preview.source.format === 'ocr', (printed) => resolveLine(printed, family).units);
    if (fields.issuer.value !== null) answers.set('issuer.printed', printedIssuer(preview, fields.issuer.value, held));
    fillAddress(answers, proposeAddress(answers, preview, current));
    return answers;
  }

  const fields = (job: Job, preview: PreviewedImport, open: readonly Open[] | null, mdx: string | null = null): Answer =>
    page(
      fieldsPage({
        token,
        job,
        preview,
        answers: answersOf(job, preview),
        registry: registry(),
        open,
        mdx,
        held: namesOf(preview, content),
      }),
    );

  function show(id: string, step: JobStep): Answer {
    const job = jobs.get(id);
    if (job === undefined) return gone();
    const { preview } = job;
    if (!preview.ok) return page(refusedPage(token, job, preview.refusal));
    if (step === 'doi-chieu') return fields(job, preview, null);
    if (step === 'xong') {
      if (job.saved === null) return redirect(jobAddress(id, 'doi-chieu'));
      const { saved } = job;
      const { diagnostics, library } = assemble(openContent(content), { secondParser: true, hints: true });
      const own = diagnostics.filter(({ file }) => file === `content/directives/${saved.id}.mdx`);
      const state = dev.address() ?? devProblem;
      return page(
        savedPage({
          token,
          job,
          saved,
          title: library.entry(saved.id)?.title ?? job.name,
          diagnostics: own,
          dev: state === null ? null : state === devProblem ? { problem: state } : { address: state },
        }),
      );
    }
    if (job.decided === null) return redirect(jobAddress(id, 'doi-chieu'));
    if (step === 'xem-truoc')
      return page(previewPage({ token, job, preview: job.decided, problem: null, held: namesOf(job.decided, content) }));
    const { id: document, mdx } = job.decided;
    const shown = document === null ? null : showDocument(withDraft(openContent(content), { id: document, mdx }), document);
    return page(shown === null ? notShownPage() : shownPage(shown, true));
  }

  async function answerFields(job: Job, preview: PreviewedImport, form: SentForm): Promise<Answer> {
    if (form.answers.get('action') === 'propose') return json(proposeAddress(form.answers, preview, openContent(content)));
    fillAddress(form.answers, proposeAddress(form.answers, preview, openContent(content)));
    job.answers = form.answers;
    const { decisions, open } = readAnswers(form.answers, preview.proposal.fields, preview.bodies);
    if (open.length > 0) return fields(job, preview, open);
    job.decisions = decisions;
    return decide(job, preview);
  }

  /** Previews with all that is decided; what is missing leads back to the fields. */
  async function decide(job: Job, preview: PreviewedImport): Promise<Answer> {
    const decided = await previewImport({ ...given(job), decisions: decisionsOf(job) });
    if (!decided.ok) return page(refusedPage(token, job, decided.refusal));
    job.decided = decided.missing.length > 0 ? null : decided;
    if (decided.missing.length > 0) {
      const isOfText = decided.missing.some(
        ({ field }) => field !== 'organization' && field !== 'document' && decided.chosen[field].isOpen,
      );
      return fields(job, preview, missingPlaces(decided.missing), isOfText || job.body !== null ? decided.mdx : null);
    }
    return redirect(jobAddress(job.id, 'xem-truoc'));
  }

  async function save(job: Job, decided: PreviewedImport, answers: URLSearchParams): Promise<Answer> {
    const force = answers.has('force');
    job.comparedWithPicture = answers.has('compared');
    const result = await saveImport({ ...given(job), decisions: decisionsOf(job), force });
    if (!result.saved)
      return page(
        previewPage({
          token,
          job,
          preview: decided,
          problem: { why: result.why, message: whyNotSaved(result) },
          held: namesOf(decided, content),
        }),
      );
    job.saved = { id: result.id, written: result.written, backups: result.backups };
    return redirect(jobAddress(job.id, 'xong'));
  }

  return {
    show,
    start: (problem) => page(startPage(token, jobs.unfinished(), problem ?? null)),
    open: async ({ answers, file }) => {
      const again = jobs.get(answers.get('ocr') ?? '');
      const text = answers.get('text') ?? '';
      if (again === undefined && file === null && text.trim() === '')
        return page(startPage(token, jobs.unfinished(), editor.start.nothing));
      const sent = again ?? file ?? { name: editor.start.pastedName, bytes: new TextEncoder().encode(text) };
      const own = { name: shownName(sent.name), bytes: sent.bytes, ocr: again !== undefined };
      const preview = await previewImport({
        ...given(own),
        onProgress: (message) => {
          if (again !== undefined) again.progress = message;
        },
      });
      if (again !== undefined) again.progress = '';
      const openedAt = hour();
      const job = jobs.add({
        ...own,
        openedAt,
        progress: '',
        preview,
        answers: null,
        decisions: {},
        body: null,
        comparedWithPicture: false,
        decided: null,
        saved: null,
      });
      return redirect(jobAddress(job.id, 'doi-chieu'));
    },
    send: async (id, step, form) => {
      const job = jobs.get(id);
      if (job === undefined) return gone();
      const { preview, saved } = job;
      if (form.answers.get('action') === 'drop') {
        jobs.remove(id);
        return redirect(addresses.start);
      }
      if (saved !== null) return redirect(jobAddress(id, 'xong'));
      if (!preview.ok || step === 'doi-chieu') return preview.ok ? answerFields(job, preview, form) : show(id, step);
      const { decided } = job;
      const action = form.answers.get('action');
      // The text may be mended before everything is decided: an answer may wait for it.
      if (decided === null && (job.answers === null || action === 'save')) return redirect(jobAddress(id, 'doi-chieu'));
      if (decided !== null && action === 'save') return save(job, decided, form.answers);
      const body = action === 'reset' ? null : form.answers.get('body');
      job.body = body === null || body.trim() === '' ? null : body;
      return decide(job, preview);
    },
    scan: (id) => {
      const job = jobs.get(id);
      const type = job === undefined ? undefined : scanTypes[findFileType(job.bytes)];
      if (job === undefined || type === undefined) return gone();
      // Nothing in it may run, and nothing of it reaches these pages.
      return {
        status: 200,
        type,
        body: job.bytes,
        headers: { 'Content-Security-Policy': 'sandbox', 'Content-Disposition': 'inline' },
      };
    },
    progress: (id) => json({ message: jobs.get(id)?.progress ?? '' }),
    findBodies: (query) => json(findBodies(registry(), query)),
    resolveLines: (issuer, lines) => {
      const held = registry();
      const family = createFamily(held, ownerOf(issuer, null, held), null);
      return json(lines.map((line) => resolveLine(line, family).units.flatMap((id) => named(held, id))));
    },
    proposeId: (name) => json({ id: slug(name) === '' ? '' : withUniqueId(slug(name), registry()) }),
    addBody: async ({ answers }) => {
      const text = (name: string): string | null => answers.get(name)?.trim() || null;
      const name = text('name');
      const held = registry();
      const type = organizationTypes.find((one) => one === answers.get('type'));
      if (name === null || type === undefined) return json({ problem: editor.dialog.failed });
      const [shortName, symbol, parent] = [text('shortName'), text('symbol'), text('parent')];
      const entry = {
        id: withUniqueId(text('id') ?? slug(name), held),
        name,
        type,
        ...(shortName === null ? {} : { shortName }),
        ...(symbol === null ? {} : { symbol }),
        parent,
      };
      const result = await addBody(content, entry);
      if (!result.added)
        return json({ problem: [result.message, ...result.diagnostics.map(({ found, fix }) => `${found}: ${fix}.`)].join(' ') });
      return json({ id: entry.id, name: fullName(entry) });
    },
    shown: (path) => {
      const id = /^\/vb\/([a-z0-9-]+\/[a-z0-9-]+)\/$/.test(path) ? directiveId(path) : null;
      const shown = id === null ? null : showDocument(openContent(content), id);
      return shown === null ? page(notShownPage(), 404) : page(shownPage(shown, false));
    },
    review: () => {
      const { diagnostics, files } = assemble(openContent(content), { secondParser: true, hints: true });
      return page(reviewPage(diagnostics, files));
    },
    help: () => page(helpPage()),
    startDev: async ({ answers }) => {
      const started = await dev.start();
      devProblem = 'problem' in started ? started.problem : null;
      const back = answers.get('job') ?? '';
      return redirect(/^\/viec\/[a-z0-9]{16}\/xong\/$/.test(back) ? back : previewBase);
    },
  };
}

const scanTypes: Readonly<Partial<Record<ReturnType<typeof findFileType>, string>>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
};

const named = (registry: Registry, id: string): { id: string; name: string }[] => {
  const body = registry.organization(id);
  return body === undefined ? [] : [{ id, name: fullName(body) }];
};

const decisionsOf = ({ decisions, body, comparedWithPicture }: Job): Decisions => ({
  ...decisions,
  ...(body === null ? {} : { body, comparedWithPicture }),
});

/** Without folders and control characters; it is shown, and its end names the type, but it is never a path. */
const shownName = (name: string): string => {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return last.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 200) || editor.start.pastedName;
};

/** The importer's own sentences name options of the command where an editor has a form. */
function whyNotSaved(result: Extract<SaveResult, { saved: false }>): string {
  if (result.why === 'exists') return editor.preview.exists;
  if (result.why === 'duplicate') return editor.preview.duplicate;
  if (result.why === 'missing') return editor.preview.missing;
  if (result.why === 'not-compared') return editor.preview.notCompared;
  return result.message;
}
