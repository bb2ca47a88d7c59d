/** Reads a command's options: a wrong call gets the help and exit code 2, never a stack trace. */
import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';

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
    console.error(`${thrown instanceof Error ? thrown.message : String(thrown)}\n\n${help}`);
    process.exit(2);
  }
}
