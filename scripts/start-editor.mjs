/** What the files to double-click run: installs what is missing, then opens the editor's page. Plain JavaScript: works on Node 20 with nothing installed. */
import { npm, stopSignal } from './npm.mjs';
import { installMissing } from './setup.mjs';

const code = (await installMissing()) || (await npm('run', '-s', 'editor', '--', '--open'));
// Closing the window or Ctrl+C is how an editor ends it: not a failure.
process.exit(stopSignal() === undefined ? code : 0);
