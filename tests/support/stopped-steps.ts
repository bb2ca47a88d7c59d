/** The steps of a swap, with an end to them. */
import { diskSteps, type FileSteps } from '../../src/io/file-steps.ts';

export interface Counted extends FileSteps {
  done: string[];
}

/** `stop` is called instead of the step behind the `most`-th, and of each one after it. */
export function countSteps(most: number, stop: () => never, steps: FileSteps = diskSteps): Counted {
  const done: string[] = [];
  const count = (name: string): void => {
    if (done.length >= most) stop();
    done.push(name);
  };
  return {
    done,
    makeFolder: (path) => {
      count('makeFolder');
      steps.makeFolder(path);
    },
    writeFile: (path, text) => {
      count('writeFile');
      steps.writeFile(path, text);
    },
    copyFile: (from, to) => {
      count('copyFile');
      steps.copyFile(from, to);
    },
    rename: (from, to) => {
      count('rename');
      steps.rename(from, to);
    },
    link: (target, path) => {
      count('link');
      steps.link(target, path);
    },
    removeFile: (path) => {
      count('removeFile');
      steps.removeFile(path);
    },
    removeFolder: (path) => {
      count('removeFolder');
      steps.removeFolder(path);
    },
  };
}
