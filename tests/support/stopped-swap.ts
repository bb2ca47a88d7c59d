/** A process that puts a site up and is killed after so many steps: `node stopped-swap.ts STAGING OUT STEPS`. Ends with 0 where it got through. */
import { swapIn } from '../../src/io/releases.ts';
import { countSteps } from './stopped-steps.ts';

const [staging = '', out = '', most = ''] = process.argv.slice(2);
const steps = countSteps(Number(most), () => {
  process.kill(process.pid, 'SIGKILL');
  // The signal may take a moment: nothing more may happen on disk.
  for (;;);
});
const { kind } = await swapIn(staging, out, { base: '/', origin: null, steps });
process.exitCode = kind === 'served' ? 0 : 1;
