/** Files at work: kept in memory until they are saved or the program ends; nothing is written before. */
import type { Decisions } from '../lib/import/decisions.ts';
import type { ImportPreview, PreviewedImport } from '../io/import/session.ts';

export interface Job {
  id: string;
  /** Name of the given file, shown and never used as a path. */
  name: string;
  bytes: Uint8Array;
  ocr: boolean;
  /** "14:05" */
  openedAt: string;
  /** What is being done with it now, where that takes long. */
  progress: string;
  preview: ImportPreview;
  /** The answers sent last; null before the first time. */
  answers: URLSearchParams | null;
  /** What they decide. */
  decisions: Decisions;
  /** The body as the editor has mended it. */
  body: string | null;
  /** Of a scan: the editor says that the mended body was compared with the picture. */
  comparedWithPicture: boolean;
  /** The same file with all decisions: there when everything is decided. */
  decided: PreviewedImport | null;
  /** Where the document was saved. */
  saved: { id: string; written: readonly string[]; backups: readonly string[] } | null;
}

/** The oldest are let go of: a file may be large. */
const mostJobs = 12;

export interface Jobs {
  get(id: string): Job | undefined;
  add(job: Omit<Job, 'id'>): Job;
  remove(id: string): void;
  /** Not saved yet, newest first. */
  unfinished(): readonly Job[];
}

/** `newId`: sixteen small letters and digits, never the same twice. */
export function createJobs(newId: () => string): Jobs {
  const jobs = new Map<string, Job>();
  return {
    get: (id) => jobs.get(id),
    add: (own) => {
      const job = { ...own, id: newId() };
      jobs.set(job.id, job);
      const oldest = [...jobs.keys()][0];
      if (jobs.size > mostJobs && oldest !== undefined) jobs.delete(oldest);
      return job;
    },
    remove: (id) => {
      jobs.delete(id);
    },
    unfinished: () => [...jobs.values()].filter(({ saved, preview }) => saved === null && preview.ok).reverse(),
  };
}
