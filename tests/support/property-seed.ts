/**
 * Properties draw the same inputs on every machine, so that a commit is judged by what it changed. Others are looked for on purpose:
 * `VAN_MACH_SEED=5 npm run unit`; what such a run finds gets a named example beside its property.
 */
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.VAN_MACH_SEED ?? '20240105') });
