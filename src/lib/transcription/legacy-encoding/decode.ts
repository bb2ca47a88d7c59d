/** Text in TCVN3, VNI or VIQR → Unicode: by the name of its font, or without one line by line. */
import { raiseCapitals } from './raise-capitals.ts';
import { isSpelledSyllable } from '../../text/spelling.ts';
import { isStrong, legacyEncodings, weigh, type KnownWords, type LegacyEncoding } from './detect.ts';
import { readLegacyFont } from './font.ts';

export interface Decoded {
  text: string;
  /** Null where the text was Unicode already and nothing was changed; of several the one with most lines. */
  encoding: LegacyEncoding | null;
  /** Lines of the text, from 1, that were decoded, without gaps each. */
  stretches: readonly { from: number; to: number; encoding: LegacyEncoding }[];
}

/** A letter that neither encoding of one byte has, and no font of theirs shows: the text is Unicode, whatever its font is called. */
const unicodeLetter = /[\u0102-\u01B0\u1EA0-\u1EF9\u0300-\u0323]/;

/** `fontName` null: not known. Text in a font of Unicode is never changed. */
export function decodeLegacy(text: string, fontName: string | null): Decoded {
  if (fontName === null) return decodeByLines(text);
  const font = readLegacyFont(fontName);
  if (font?.encoding == null || unicodeLetter.test(text) || isUnicodeInLegacyFont(text, font.encoding))
    return { text, encoding: null, stretches: [] };
  const decoded = legacyEncodings[font.encoding].decode(text);
  const printed = font.isCapitals ? decoded.toUpperCase() : decoded;
  if (printed === text) return { text, encoding: null, stretches: [] };
  return { text: printed, encoding: font.encoding, stretches: [{ from: 1, to: text.split('\n').length, encoding: font.encoding }] };
}

/** "các công an" typed in Unicode while the font was .VnTime: letters of one byte only, all syllables as they stand, and fewer when decoded. */
function isUnicodeInLegacyFont(text: string, encoding: LegacyEncoding): boolean {
  const words = (text.match(/[A-Za-z\u00C0-\u00FE]+/g) ?? []).filter((token) => /[\u00C0-\u00FE]/.test(token));
  if (words.length === 0 || !words.every(isSpelledSyllable)) return false;
  const decoded = words.filter((token) => isSpelledSyllable(legacyEncodings[encoding].decode(token))).length;
  return decoded === 0 || (words.length >= 3 && decoded < words.length);
}

/** Line by line, because one file may hold a head in Unicode and a body in TCVN3: lines that tell enough decide, the others follow where they can. */
function decodeByLines(text: string): Decoded {
  const lines = text.split('\n');
  const found = (['tcvn3', 'vni', 'viqr'] as const).map((encoding) => ({ encoding, ...decide(lines, encoding) }));
  const best = found.reduce((most, own) => (own.count > most.count ? own : most));
  if (best.count === 0) return { text, encoding: null, stretches: [] };
  // Two legacy encodings in one file: each has lines of its own.
  const chosen = lines.map((_, index) =>
    best.isLegacy[index] === true ? best.encoding : (found.find(({ isLegacy }) => isLegacy[index])?.encoding ?? null),
  );
  const stretches: { from: number; to: number; encoding: LegacyEncoding }[] = [];
  const out = lines.map((line, index) => {
    const encoding = chosen[index];
    if (encoding == null) return line;
    const read = legacyEncodings[encoding].decode(line);
    const decoded = encoding === 'tcvn3' ? raiseCapitals(read) : read;
    const last = stretches.at(-1);
    if (last?.encoding === encoding && lines.slice(last.to, index).every((between) => between.trim() === '')) last.to = index + 1;
    else if (decoded !== line) stretches.push({ from: index + 1, to: index + 1, encoding });
    return decoded;
  });
  return { text: out.join('\n'), encoding: best.encoding, stretches };
}

/** Which lines are in an encoding. None without lines, or the text as a whole, that tell enough. */
function decide(lines: readonly string[], encoding: LegacyEncoding): { count: number; isLegacy: readonly boolean[] } {
  const known: KnownWords = new Map();
  const evidence = lines.map((line) => weigh(line, encoding, known));
  const none = { count: 0, isLegacy: lines.map(() => false) };
  const likely = evidence.filter(({ asWritten, decoded }) => decoded > asWritten);
  const sum = { words: 0, asWritten: 0, decoded: 0 };
  for (const own of likely) {
    sum.words += own.words;
    sum.asWritten += own.asWritten;
    sum.decoded += own.decoded;
  }
  if (!isStrong(sum) || !evidence.some(isStrong)) return none;
  // A line that reads as well either way ("sôn" and "sơn") goes with the line before it, the first ones with the first that tells; plain ASCII is the same
  // in the encodings of one byte.
  let before = evidence.find(({ asWritten, decoded }) => decoded !== asWritten);
  const isLegacy = evidence.map((own) => {
    if (own.decoded !== own.asWritten) before = own;
    return before !== undefined && before.decoded > before.asWritten && (own.words > 0 || encoding === 'viqr');
  });
  return { count: isLegacy.filter(Boolean).length, isLegacy };
}
