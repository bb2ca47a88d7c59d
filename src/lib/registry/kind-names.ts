import { onceFor } from '../once-for.ts';
import type { Registry } from './registry.ts';

/** Names of the kinds of a registry: the same list each time, so that what is made of it is made once. */
export const kindNames = onceFor(({ kinds }: Registry): readonly string[] => kinds.map(({ name }) => name));
