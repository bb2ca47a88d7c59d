/** VIQR (RFC 1456): marks typed in ASCII behind their letter, "Vie^.t Nam", "ddo^`ng". */
import { toNfc } from '../../text/unicode.ts';

const shapes: Readonly<Record<string, string>> = { '^': '\u0302', '(': '\u0306', '+': '\u031b' };
const tones: Readonly<Record<string, string>> = { "'": '\u0301', '`': '\u0300', '?': '\u0309', '~': '\u0303', '.': '\u0323' };

/** Matches "e^.", "a(", "u+'", "a'", "dd", "\\."; not "a b", "i^". "o*" is how some write "o+"; a backslash keeps a mark from being one. */
const letter = /\\(.)|([aA]\(|[aeoAEO]\^|[ouOU][+*]|[aeiouyAEIOUY])(['`?~.])?|([dD])[dD]/g;

/** Behind a letter, "." and "?" are tones too, but where a sentence may end: "?" at the end of the line, "." also before white space and a capital or a figure. */
const mayEndSentence = { '?': /^["”)]*\s*$/, '.': /^["”)]*(?:\s*$|\s+["“(]?[A-Z0-9])/ };

export function decodeViqr(text: string): string {
  return text.replace(
    letter,
    (
      found: string,
      kept: string | undefined,
      base: string | undefined,
      mark: string | undefined,
      d: string | undefined,
      offset: number,
    ) => {
      if (kept !== undefined) return kept;
      if (d !== undefined) return d === 'd' ? 'đ' : 'Đ';
      if (base === undefined) return found;
      const vowel = base.charAt(0) + (shapes[base.charAt(1).replace('*', '+')] ?? '');
      if (mark === undefined) return toNfc(vowel);
      // A heading in capitals has no sentences: "CHU? NGHI~A", "BO^. CHI'NH TRI.".
      const isHeading = /[A-Z][A-Z^(+'`?~.]*$/.test(text.slice(Math.max(0, offset - 4), offset)) && /[A-Z]/.test(base);
      const behind = text.slice(offset + found.length, offset + found.length + 40);
      const isStop = (mark === '.' || mark === '?') && !(isHeading && behind.trim() !== '') && mayEndSentence[mark].test(behind);
      return toNfc(vowel + (isStop ? '' : (tones[mark] ?? ''))) + (isStop ? mark : '');
    },
  );
}
