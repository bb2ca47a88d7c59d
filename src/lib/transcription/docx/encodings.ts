/** Words in fonts from before Unicode, or pasted from them: turned into Unicode, a paragraph at a time. */
import { decodeLegacy, legacyEncodings, readLegacyFont, vniMark, type LegacyEncoding } from '../legacy-encoding/index.ts';
import type { Block, Paragraph, Piece } from './document.ts';
import type { Doubts } from './warnings.ts';

export interface Conversion {
  /** "TCVN3" */
  encoding: string;
  /** Fonts that told; none where the words alone did. */
  fonts: readonly string[];
}

/** Which paragraphs were converted, and from what. */
export type Conversions = ReadonlyMap<Paragraph, Conversion>;

export function convertEncodings(blocks: readonly Block[], doubts: Doubts): Conversions {
  const paragraphs = paragraphsOf(blocks);
  const fontless = findFontless(paragraphs);
  const conversions = new Map<Paragraph, Conversion>();
  for (const paragraph of paragraphs) {
    const pieces = [...paragraph.label, ...paragraph.pieces];
    const found = [convertFonts(pieces, doubts), convertFontless(pieces, fontless.get(paragraph))].filter((own) => own !== null);
    if (found.length === 0) continue;
    const encodings = new Set(found.map(({ encoding }) => encoding));
    conversions.set(paragraph, { encoding: [...encodings].join(', '), fonts: found.flatMap(({ fonts }) => fonts) });
  }
  return conversions;
}

export function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) => (block.type === 'paragraph' ? [block] : block.rows.flat().flatMap(paragraphsOf)));
}

const encodingOf = (piece: Piece): LegacyEncoding | null => readLegacyFont(piece.font ?? '')?.encoding ?? null;

/** A letter of VNI may be cut into two runs. */
function joinVniLetters(pieces: readonly Piece[], isVni: (piece: Piece) => boolean): void {
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1];
    if (before === undefined || !isVni(piece) || !isVni(before)) continue;
    if (!vniMark.test(piece.text) || !/[AEOUYaeouyÔÖôö]$/.test(before.text)) continue;
    before.text += piece.text.charAt(0);
    piece.text = piece.text.slice(1);
  }
}

/** Whether words are what their font says is asked of the whole paragraph: Unicode typed in an old font is Unicode. */
function convertFonts(pieces: readonly Piece[], doubts: Doubts): Conversion | null {
  const fonts = new Set<string>();
  const encodings = new Set<LegacyEncoding>();
  for (const encoding of ['tcvn3', 'vni'] as const) {
    const own = pieces.filter((piece) => encodingOf(piece) === encoding);
    const plain = encoding === 'tcvn3' ? '.VnTime' : 'VNI-Times';
    const isLegacy = decodeLegacy(own.map(({ text }) => text).join('|'), plain).encoding !== null;
    if (isLegacy && encoding === 'vni') joinVniLetters(pieces, (piece) => encodingOf(piece) === 'vni');
    for (const piece of own) {
      const font = piece.font ?? '';
      if (isLegacy) {
        const text = legacyEncodings[encoding].decode(piece.text);
        if (text !== piece.text) {
          fonts.add(font);
          encodings.add(encoding);
        }
        piece.text = text;
      }
      // A font of capitals prints them whatever is typed.
      if (readLegacyFont(font)?.isCapitals === true && piece.text !== piece.text.toUpperCase()) {
        piece.caps = true;
        fonts.add(font);
        encodings.add(encoding);
      }
    }
  }
  for (const { font, text } of pieces)
    if (font !== undefined && readLegacyFont(font)?.encoding === null && /[^\0-~]/.test(text)) doubts.add('unreadFont', `phông ${font}`);
  if (encodings.size === 0) return null;
  return { encoding: [...encodings].map((encoding) => legacyEncodings[encoding].name).join(', '), fonts: [...fonts] };
}

/** Paragraphs in a font of Unicode whose letters are those of an old encoding: they were pasted, or their font was changed. */
function findFontless(paragraphs: readonly Paragraph[]): ReadonlyMap<Paragraph, LegacyEncoding> {
  const words = ({ label, pieces }: Paragraph): string =>
    [...label, ...pieces]
      .filter(({ font }) => readLegacyFont(font ?? '') === null)
      .map(({ text }) => text)
      .join('')
      .replaceAll('\n', ' ');
  const found = new Map<Paragraph, LegacyEncoding>();
  for (const { from, to, encoding } of decodeLegacy(paragraphs.map(words).join('\n'), null).stretches)
    for (const paragraph of paragraphs.slice(from - 1, to)) found.set(paragraph, encoding);
  return found;
}

function convertFontless(pieces: readonly Piece[], encoding: LegacyEncoding | undefined): Conversion | null {
  if (encoding === undefined) return null;
  const isOwn = ({ font }: Piece): boolean => readLegacyFont(font ?? '') === null;
  if (encoding === 'vni') joinVniLetters(pieces, isOwn);
  let isChanged = false;
  for (const piece of pieces.filter(isOwn)) {
    const text = legacyEncodings[encoding].decode(piece.text);
    isChanged ||= text !== piece.text;
    piece.text = text;
  }
  return isChanged ? { encoding: legacyEncodings[encoding].name, fonts: [] } : null;
}
