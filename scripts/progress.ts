/** Says on stderr what takes longer than two seconds: on a terminal one line that is renewed, elsewhere one line in all. */

export interface Progress {
  say(message: string): void;
  /** Clears the line. */
  end(): void;
}

const patience = 2000;

export function createProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  const from = performance.now();
  let isSaid = false;
  return {
    say: (message) => {
      if (performance.now() - from < patience) return;
      if (stream.isTTY) stream.write(`\r\u001B[2K${message}`);
      else if (!isSaid) stream.write(`${message}\n`);
      isSaid = true;
    },
    end: () => {
      if (isSaid && stream.isTTY) stream.write('\r\u001B[2K');
    },
  };
}
