/** What the editor's pages do in the browser: each part finds what it is for, or nothing. */
import { readyAddress } from './address.ts';
import { readyAnswers } from './answers.ts';
import { readyBodies } from './bodies.ts';
import { readyDrop } from './drop.ts';
import { readyEvidence } from './evidence.ts';
import { readyLines } from './lines.ts';
import { readyRows } from './rows.ts';
import { readyWaiting } from './waiting.ts';

readyDrop();
readyEvidence();
readyRows();
readyBodies();
readyLines();
readyWaiting();
readyAddress();
// Last: what was kept may hold rows and bodies that the others have made ready for.
readyAnswers();
// Where the next step is: what is missing, or the heading of a new page.
document.querySelector<HTMLElement>('[data-first]')?.focus();
