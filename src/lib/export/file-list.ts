/** The list of what can be downloaded, as data: `/du-lieu/index.json`. A published contract. */
import { z } from 'zod';

export const fileJsonSchema = z.strictObject({
  url: z.string(),
  bytes: z.int(),
  sha256: z.string(),
});

export type FileJson = z.output<typeof fileJsonSchema>;
