/** What data say of addresses that moved, and of documents that were taken down or are withheld. A published contract. */
import { z } from 'zod';
import { directiveAddress, directiveId } from '../address.ts';
import type { Redirect } from '../permalink/moved.ts';
import type { Removal } from '../permalink/removed.ts';

type Href = (address: string) => string;

export const redirectJsonSchema = z.strictObject({
  from: z.string().describe('path of the page that moved'),
  to: z.string().describe('path of the page that is there now'),
  date: z.string().describe('YYYY-MM-DD, the day on which it moved'),
  reason: z.string(),
});

const removalFactsSchema = z.strictObject({
  date: z.string().describe('YYYY-MM-DD, the day on which it was taken down'),
  by: z.string().describe('person or body that decided so'),
  reason: z.string(),
  number: z.string().nullable().describe('null: not told'),
  title: z.string().nullable().describe('null: not told'),
});

export const removalJsonSchema = z.strictObject({ path: z.string(), ...removalFactsSchema.shape });

/** `index.json` of a document that was taken down. */
export const removedJsonSchema = z.strictObject({ id: z.string(), url: z.string(), removed: removalFactsSchema });

/** `index.json` of a document that is withheld. */
export const withheldJsonSchema = z.strictObject({ id: z.string(), url: z.string(), withheld: z.string().describe('why, in Vietnamese') });

export const redirectJson = ({ from, to, date, reason }: Redirect, href: Href): z.output<typeof redirectJsonSchema> => ({
  from: href(from),
  to: href(to),
  date,
  reason,
});

const removalFacts = ({ date, by, reason, number, title }: Removal): z.output<typeof removalFactsSchema> => ({
  ...{ date, by, reason, number: number ?? null, title: title ?? null },
});

export const removalJson = (removal: Removal, href: Href): z.output<typeof removalJsonSchema> => ({
  path: href(removal.path),
  ...removalFacts(removal),
});

export const removedJson = (removal: Removal, href: Href): z.output<typeof removedJsonSchema> => ({
  id: directiveId(removal.path),
  url: href(removal.path),
  removed: removalFacts(removal),
});

export const withheldJson = (id: string, reason: string, href: Href): z.output<typeof withheldJsonSchema> => ({
  id,
  url: href(directiveAddress(id)),
  withheld: reason,
});
