/** A synthetic text as it is made, line by line: as it is printed, and as it is marked up. */

export interface Page {
  markup: readonly string[];
  printed: readonly string[];
  /** Printed so far. */
  words(): number;
  line(line: string, prefix?: string): void;
  annotated(label: string, own: { printed: string; markup: string }, end?: string): void;
  zone(name: string, lines: readonly string[]): void;
  table(rows: readonly (readonly string[])[]): void;
}

/** The same text twice: as it is printed, and as it is marked up. */
export function createPage(): Page {
  const markup: string[] = [];
  const printed: string[] = [];
  let words = 0;
  const add = (own: string, ...lines: string[]): void => {
    markup.push(own);
    printed.push(...lines);
    for (const line of lines) words += countWords(line);
  };
  return {
    markup,
    printed,
    words: () => words,
    line: (line, prefix = '') => add(prefix + escapeMarkup(line), line),
    annotated: (label, own, end = '') => add(`${label} ${own.markup}${end}`, `${label} ${own.printed}${end}`),
    zone: (name, lines) => add(`<${name}>\n${lines.map(escapeMarkup).join('\n\n')}\n</${name}>`, ...lines),
    table: (rows) => {
      const cells = (row: readonly string[]): string => `| ${row.map(escapeMarkup).join(' | ')} |`;
      const [first = [], ...rest] = rows;
      add([cells(first), '|---|---|---|---|---|', ...rest.map(cells)].join('\n'), ...rows.map((row) => row.join(' ')));
    },
  };
}

/** Words and figures, as `real-figures.ts` counts them. */
export const countWords = (text: string): number => text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;

/** Only what the sentences of the five documents can hold; the importer's full escaping is another matter. */
export function escapeMarkup(line: string): string {
  return line.replace(/[\\`*_{}<>[\]|~]/g, '\\$&');
}
