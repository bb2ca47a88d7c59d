import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSuspicious } from './suspicious.ts';

/** The plain definition: the words with anything but letters and digits between their letters. */
const letter = 'a-zA-ZÀ-ɏḀ-ỿ';
const shapes: Readonly<Record<string, string>> = { '@': '[aâạậAÂẠẬ]', '.': `[${letter}]` };
const plain = new RegExp(
  ['m@t', 'd.th.o', 'n.ib.', 'ngph.b', 'l.uh.nh', 'saoch', 'tr.l.i', 't.ich.', 'thuh.', 'h.nch.', 'b.cb']
    .map((word) => Array.from(word, (own) => shapes[own] ?? `[${own}${own.toUpperCase()}]`).join(`[^${letter}0-9]*`))
    .join('|'),
);

test.each(['M Ậ T', 'MẬT', 'Dự thảo', 'LƯU HÀNH NỘI BỘ', 'xem xong trả lại', 'ba\u0323n chi\u0309 ba\u0309o mật', 'Số 12 (M-ậ-t)'])(
  '%j may hold a mark',
  (text) => {
    expect(isSuspicious(text)).toBe(true);
  },
);

test.each(['một', 'thảo luận', 'm1ật', 'mt', ''])('%j holds none', (text) => {
  expect(isSuspicious(text)).toBe(false);
});

test('it finds what the expression finds, and nothing else', () => {
  const pieces = fc.constantFrom(
    ...'mMaâạậÂtTdDựthảoOnNộiIbBgpưlLuUàscrSC.- 1\u0323\u00D7\u1F00Мж',
    ...['mật', 'ự th', 'ội b', 'phổ b', 'ưu h', 'ao c', 'rả l', 'ại ch', 'hu h', 'ạn ch', 'ọc b'],
  );
  const text = fc.oneof(fc.string({ unit: pieces, maxLength: 40 }), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(text, (own) => {
      expect(isSuspicious(own)).toBe(plain.test(own));
    }),
    { numRuns: 2000 },
  );
});

test('every word of stamps is found, however its letters stand apart', () => {
  const words = [
    'mật',
    'DỰ THẢO',
    'nội bộ',
    'không phổ biến',
    'lưu hành',
    'sao chụp',
    'trả lại',
    'tại chỗ',
    'thu hồi',
    'hạn chế',
    'được bóc bì',
  ];
  const gap = fc.string({ unit: fc.constantFrom(...' \t.-–\u0301\u00AD'), maxLength: 3 });
  fc.assert(
    fc.property(fc.constantFrom(...words), fc.array(gap, { minLength: 20, maxLength: 20 }), (word, gaps) => {
      const text = Array.from(word, (own, place) => own + (gaps[place] ?? '')).join('');
      expect(isSuspicious(text)).toBe(plain.test(text));
      expect(isSuspicious(text)).toBe(true);
    }),
  );
});
