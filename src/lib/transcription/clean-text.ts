/** Characters that print nothing or only look like a Vietnamese letter: dropped or replaced, and each named to the editor. */
import { asSeen } from '../text/look-alike.ts';
import { findForbiddenCharacters, type ForbiddenCharacter } from '../text/unicode.ts';
import type { SourceWarning } from './source-text.ts';

/**
 * Letters that files show as a Vietnamese letter of the same form. Ƣ and ƣ are no Vietnamese letters; a fault of many fonts puts them where Ư and ư
 * are printed ("BỘ CÔNG THƢƠNG").
 */
const sameForm: Readonly<Record<string, string>> = { Ð: 'Đ', ð: 'đ', Ɖ: 'Đ', ɖ: 'đ', Ƣ: 'Ư', ƣ: 'ư' };
const otherForms = /[ÐðƉɖƢƣ]/g;
const ligatures: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };
/** White space that is neither a plain space nor a line end. */
const oddSpaces = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
const dropped: readonly ForbiddenCharacter['kind'][] = ['control', 'bidi', 'invisible'];

const whatDropped: Readonly<Partial<Record<ForbiddenCharacter['kind'], string>>> = {
  control: 'ký tự điều khiển',
  bidi: 'dấu đổi chiều chữ',
  invisible: 'ký tự không in ra',
};
const whatKept: Readonly<Partial<Record<ForbiddenCharacter['kind'], string>>> = {
  'look-alike': 'chữ cái lạ trông giống chữ Việt',
  replacement: 'ký tự thay cho chữ không đọc được',
  'private-use': 'ký tự riêng của một phông chữ',
  'stray-mark': 'dấu thừa, không đứng trên chữ nào',
};

/** Counts what was dropped, replaced and left standing in a file, piece by piece. */
export class TextCleaner {
  readonly #found = new Map<string, { count: number; line: number | null; say: (count: string) => string }>();
  /** Something was dropped or replaced that counts as text. */
  isChanged = false;

  /** One piece of text in NFC; `line` is told in the warnings. */
  clean(text: string, line: number | null): string {
    const plain = text.replace(oddSpaces, ' ').replace(otherForms, (own) => {
      const put = sameForm[own] ?? own;
      this.isChanged = true;
      this.#note(
        own,
        line,
        (count) => `Đã đọc ${count} chữ “${own}” (${nameOf(own)}) là “${put}”: phông chữ của tệp in chữ này như “${put}”`,
      );
      return put;
    });
    const forbidden = findForbiddenCharacters(plain).filter(({ offset }) => plain[offset] !== '\f' && plain[offset] !== '\t');
    if (forbidden.length === 0) return plain;
    let cleaned = '';
    let at = 0;
    for (const { offset, length, kind, name } of forbidden) {
      cleaned += plain.slice(at, offset);
      at = offset + length;
      const own = plain.slice(offset, at);
      // Ligatures, full-width letters and letters of other alphabets that look like ours stand for plain ones.
      const put = kind === 'look-alike' ? (ligatures[own] ?? asSeen(own)) : own;
      if (kind === 'line-separator') cleaned += '\n';
      else if (dropped.includes(kind)) {
        if (kind === 'control') this.isChanged = true;
        this.#note(name, line, (count) => `Đã bỏ ${count} ${whatDropped[kind] ?? 'ký tự'} ${name}`);
      } else {
        cleaned += put;
        if (put !== own) this.isChanged = true;
        this.#note(name, line, (count) =>
          put === own
            ? `Có ${count} ${whatKept[kind] ?? 'ký tự lạ'} ${name}, chưa thay: cần xem lại`
            : `Đã viết ${count} ${whatKept[kind] ?? 'ký tự lạ'} ${name} thành “${put}”`,
        );
      }
    }
    return cleaned + plain.slice(at);
  }

  #note(key: string, line: number | null, say: (count: string) => string): void {
    const found = this.#found.get(key);
    if (found) found.count += 1;
    else this.#found.set(key, { count: 1, line, say });
  }

  warnings(): SourceWarning[] {
    return [...this.#found.values()].map(({ count, line, say }) => ({
      line,
      message: `${say(String(count))}${line === null ? '' : `, lần đầu ở dòng ${String(line)}`}.`,
    }));
  }
}

const nameOf = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
