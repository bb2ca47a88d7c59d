/** The files of a register's filter: what it loads first, the words of the documents, and the rows as they are shown. */
import { rowsOfPart } from './filter.ts';
import { indexWords, type WordFile } from './words.ts';

/** Read at the first use of the filter. */
export interface RegisterIndex<Columns> {
  /** Names the other files: those of another build have other names. */
  build: string;
  /** The first word of each file of words. */
  starts: readonly string[];
  columns: Columns;
}

/** Names below the address of a register's data. */
export const registerFiles = {
  index: 'bo-loc.json',
  words: (build: string, file: number): string => `chu-${build}-${file}.json`,
  rows: (build: string, file: number): string => `dong-${build}-${file}.json`,
} as const;

/** In which file a row stands, and where in it; `place`: of the row, in the order in which all rows stand without a filter. */
export const filePlace = (place: number): { file: number; index: number } => ({
  file: Math.floor(place / rowsOfPart),
  index: place % rowsOfPart,
});

export type RegisterFile =
  | { name: string; content: RegisterIndex<unknown> | WordFile }
  /** Rows as they are shown, from the first place to before the last: made when they are written. */
  | { name: string; rows: readonly [from: number, to: number] };

/** `texts`: what each document is found by; `rows`: how many; `revision`: changes with whatever a row shows; `hash`: a short name of a text. */
export function makeRegisterFiles(
  columns: unknown,
  texts: readonly string[],
  rows: number,
  revision: string,
  hash: (text: string) => string,
): RegisterFile[] {
  const { starts, files } = indexWords(texts);
  const build = hash(JSON.stringify([columns, texts, revision]));
  const parts = Math.ceil(rows / rowsOfPart);
  return [
    { name: registerFiles.index, content: { build, starts, columns } },
    ...files.map((content, file) => ({ name: registerFiles.words(build, file), content })),
    ...Array.from({ length: parts }, (_, file) => ({
      name: registerFiles.rows(build, file),
      rows: [file * rowsOfPart, Math.min(rows, (file + 1) * rowsOfPart)] as const,
    })),
  ];
}
