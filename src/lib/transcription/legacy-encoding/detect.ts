/** Which encoding a text without fonts is in, told by which of them makes Vietnamese syllables of its words. */
import { isSpelledSyllable } from '../../text/spelling.ts';
import { decodeTcvn3, tcvn3Characters } from './tcvn3.ts';
import { decodeViqr } from './viqr.ts';
import { decodeVni, vniCharacters } from './vni.ts';

export type LegacyEncoding = 'tcvn3' | 'vni' | 'viqr';

export const legacyEncodings: Readonly<Record<LegacyEncoding, { decode: (text: string) => string; name: string }>> = {
  tcvn3: { decode: decodeTcvn3, name: 'TCVN3' },
  vni: { decode: decodeVni, name: 'VNI' },
  viqr: { decode: decodeViqr, name: 'VIQR' },
};

/** Words that tell something: all of them, those that are syllables as they stand, those that are when they are decoded. */
export interface Evidence {
  words: number;
  asWritten: number;
  decoded: number;
}

/** Letters and the signs that the two encodings of one byte use for letters. */
const word = /[A-Za-z\u00A1-\u00FE\u0100-\u1EFF]+/g;
/** ASCII with signs behind letters: "nha^n", "ddo^`ng", "tri.". */
const viqrWord = /[A-Za-z](?:[A-Za-z]|[\^(+*'`~](?![\w(]*\))|[?.](?=[A-Za-z]))*/g;
/** A hat, breve, horn or bar as only VIQR writes it: "e^", "a('", "o+", "ddo^"; not "f(a)", "add". */
const viqrSign = /[aeoAEO]\^|[aA]\([a-z'`?~.]|[uoUO]\+|^[dD][dD][aeiouy]/;

function isOf(encoding: LegacyEncoding, token: string): boolean {
  if (encoding === 'viqr') return viqrSign.test(token);
  const characters = encoding === 'tcvn3' ? tcvn3Characters : vniCharacters;
  let isTelling = false;
  for (const character of token) {
    if (characters.has(character)) isTelling = true;
    else if (character > '\u007E') return false;
  }
  return isTelling;
}

interface Judgement {
  tells: boolean;
  asWritten: boolean;
  decoded: boolean;
}

/** What words say, by word: a text has few different ones. */
export type KnownWords = Map<string, Judgement>;

/** No word of a text without one of these is of VIQR. */
const viqrHint = /[aeoAEO]\^|[aA]\(|[uoUO]\+|[dD]{2}/;

/** Evidence for one encoding. A word with a letter that the encoding does not have counts as a word that is not of it. */
export function weigh(text: string, encoding: LegacyEncoding, known: KnownWords = new Map()): Evidence {
  const evidence = { words: 0, asWritten: 0, decoded: 0 };
  if (encoding === 'viqr' && !viqrHint.test(text)) return evidence;
  for (const [token] of text.matchAll(encoding === 'viqr' ? viqrWord : word)) {
    let own = known.get(token);
    if (own === undefined) known.set(token, (own = judge(token, encoding)));
    if (!own.tells) continue;
    evidence.words += 1;
    if (own.asWritten) evidence.asWritten += 1;
    if (own.decoded) evidence.decoded += 1;
  }
  return evidence;
}

function judge(token: string, encoding: LegacyEncoding): Judgement {
  const isOwn = isOf(encoding, token);
  const tells = encoding === 'viqr' ? isOwn : /[^A-Za-z]/.test(token);
  return {
    tells,
    asWritten: tells && isSpelledSyllable(token),
    decoded: tells && isOwn && isSpelledSyllable(legacyEncodings[encoding].decode(token)),
  };
}

/** Enough words, nearly all of them syllables when decoded, and few of them as they stand. */
export const isStrong = ({ words, asWritten, decoded }: Evidence): boolean =>
  words >= 4 && decoded >= 0.8 * words && asWritten <= 0.4 * words;

/** Null: Unicode, or too little to tell. A text that is legacy in parts only is told by its lines: `decodeLegacy`. */
export function detectLegacy(text: string): LegacyEncoding | null {
  for (const encoding of ['tcvn3', 'vni', 'viqr'] as const) if (isStrong(weigh(text, encoding))) return encoding;
  return null;
}
