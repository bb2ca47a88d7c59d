/** Reads a command's options: a wrong call gets the help and exit code 2, never a stack trace. */
import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The options' values; ends the process where `--help` is asked for (0) or the call is wrong (2). */
export function readArguments<const Own extends Options>(
  help: string,
  options: Own,
): ReturnType<typeof parseArgs<{ options: Own }>>['values'] {
  try {
    const { values } = parseArgs({ options: { ...options, help: { type: 'boolean' } } });
    if ((values as { help?: boolean }).help === true) {
      console.log(help);
      process.exit(0);
    }
    return values;
  } catch (thrown) {
    console.error(`${thrown instanceof Error ? thrown.message : String(thrown)}\n\n${help}`);
    process.exit(2);
  }
}
