/** Given to Node with --import: makes this machine look like another one, with one processor, whose files are for their owner alone. */
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';
import { isMainThread } from 'node:worker_threads';

// A thread may not set it, and has it from its process.
if (isMainThread) process.umask(0o077);
os.availableParallelism = () => 1;
os.cpus = () => [{ model: 'other', speed: 1, times: { user: 0, nice: 0, sys: 0, idle: 0, irq: 0 } }];
syncBuiltinESMExports();
