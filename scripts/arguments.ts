/** Reads a command's options: a wrong call gets the help and exit code 2, never a stack trace. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { whyNotWritten } from '../src/io/disk-problem.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The options' values; ends the process where `--help` is asked for (0) or the call is wrong (2). */
export function readArguments<const Own extends Options>(
  help: string,
  options: Own,
): ReturnType<typeof parseArgs<{ options: Own }>>['values'] {
  return read(help, options, 0).values;
}

/** The values, and the folder of a built site that is named behind them; without one `dist`. */
export function readFolderCall<const Own extends Options>(
  help: string,
  options: Own,
): { values: ReturnType<typeof parseArgs<{ options: Own }>>['values']; folder: string } {
  const { values, positionals } = read(help, options, 1);
  return { values, folder: resolve(process.env['INIT_CWD'] ?? '.', positionals[0] ?? 'dist') };
}

/** The values, and the one thing that may be named behind them. */
export function readNamedCall<const Own extends Options>(
  help: string,
  options: Own,
): { values: ReturnType<typeof parseArgs<{ options: Own }>>['values']; name: string | undefined } {
  const { values, positionals } = read(help, options, 1);
  return { values, name: positionals[0] };
}

/** The values, and the files that are named behind them, as they were given; at least one. */
export function readFilesCall<const Own extends Options>(
  help: string,
  options: Own,
): { values: ReturnType<typeof parseArgs<{ options: Own }>>['values']; files: string[] } {
  const { values, words } = readWordsCall(help, options);
  if (words.length === 0) wrongCall(help, 'chưa nêu tệp nào');
  return { values, files: words };
}

/** The values, and the words that are named behind them, if any. */
export function readWordsCall<const Own extends Options>(
  help: string,
  options: Own,
): { values: ReturnType<typeof parseArgs<{ options: Own }>>['values']; words: string[] } {
  const { values, positionals } = read(help, options, Number.POSITIVE_INFINITY);
  return { values, words: positionals };
}

/** Ends the process: what is wrong with the call, and the help. */
export function wrongCall(help: string, problem: string): never {
  console.error(`${problem}\n\n${help}`);
  process.exit(2);
}

/** A path as the user gave it, seen from where the command was called. */
export const fromCaller = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path);

/** The content folder: the given one, seen from where the command was called, else the project's own; one that is no folder is wrong use. */
export function contentFolder(help: string, given: string | undefined): string {
  const folder = given === undefined ? resolve(import.meta.dirname, '../content') : fromCaller(given);
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) wrongCall(help, `--content: không có thư mục "${given ?? folder}"`);
  if (!found.isDirectory()) wrongCall(help, `--content: "${given ?? folder}" là tệp, không phải thư mục`);
  return folder;
}

/** From here on the process ends with a sentence, not a stack trace, where the disk refuses; a fault of the program stays one. */
export function answerDiskErrors(): void {
  process.on('uncaughtException', (thrown) => {
    console.error(whyNotWritten(thrown) ?? thrown);
    process.exit(1);
  });
}

function read<const Own extends Options>(
  help: string,
  options: Own,
  most: number,
): { values: ReturnType<typeof parseArgs<{ options: Own }>>['values']; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({ options: { ...options, help: { type: 'boolean' } }, allowPositionals: most > 0 });
    if ((values as { help?: boolean }).help === true) {
      console.log(help);
      process.exit(0);
    }
    if (positionals.length > most) throw new Error(`thừa: ${positionals.slice(most).join(' ')}`);
    return { values, positionals };
  } catch (thrown) {
    return wrongCall(help, problemOf(thrown));
  }
}

/** Node says it in English. */
function problemOf(thrown: unknown): string {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const option = /'(?:-\w, )?(-[^' ]+)/.exec(message)?.[1] ?? '';
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `không có tùy chọn "${option}"`;
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `thừa: ${/'([^']*)'/.exec(message)?.[1] ?? ''}`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return message.includes('does not take') ? `tùy chọn "${option}" không nhận giá trị` : `tùy chọn "${option}" cần một giá trị`;
  return message;
}
