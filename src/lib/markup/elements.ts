/** Which elements an MDX body may hold. */
import type { Zone } from './blocks.ts';

/** Elements that wrap printed lines. */
export const zoneElements: Readonly<Record<string, Zone>> = {
  Head: 'head',
  Addressees: 'addressees',
  Recipients: 'recipients',
  Signature: 'signature',
};

/** Elements inside a block; their attributes are checked in `annotation/`. */
const inlineElements: readonly string[] = ['Task', 'Target', 'Cite', 'Sic', 'Abbr'];

/** The editor's note: a block of its own, outside the official text. */
export const noteElement = 'Note';

export const isZoneElement = (name: string): boolean => Object.hasOwn(zoneElements, name);
export const isKnownElement = (name: string): boolean => isZoneElement(name) || inlineElements.includes(name) || name === noteElement;
export const knownElements = [...Object.keys(zoneElements), ...inlineElements, noteElement];
