/** Vietnamese encodings from before Unicode: found and turned into Unicode, for all readers. */
export { decodeLegacy } from './decode.ts';
export { detectLegacy, legacyEncodings, type LegacyEncoding } from './detect.ts';
export { readLegacyFont } from './font.ts';
export { vniMark } from './vni.ts';
