/** Numbers of lists, notes and pages in the forms that word processors print. */

const roman: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function toRoman(value: number): string {
  let left = value;
  let written = '';
  for (const [worth, letters] of roman) {
    while (left >= worth) {
      written += letters;
      left -= worth;
    }
  }
  return written;
}

/** a … z, aa, bb …: Word repeats the letter. Its alphabet has no đ. */
const toLetter = (value: number): string => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

/** § comes from the sequence of Word: *, †, ‡, §, then doubled. */
const toChicago = (value: number): string => '*†‡§'.charAt((value - 1) % 4).repeat(Math.ceil(value / 4));

const formats: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperRoman: (value) => toRoman(value).toUpperCase(),
  lowerRoman: toRoman,
  upperLetter: (value) => toLetter(value).toUpperCase(),
  lowerLetter: toLetter,
  decimalEnclosedParen: (value) => `(${value})`,
  decimalEnclosedFullstop: (value) => `${value}.`,
  numberInDash: (value) => `- ${value} -`,
  hex: (value) => value.toString(16).toUpperCase(),
  chicago: toChicago,
  none: () => '',
  bullet: () => '',
};

/** Null: a form that depends on the language ("first", "thứ nhất") or on another script, which nothing here knows how Word prints. */
export function formatNumber(value: number, format: string): string | null {
  const write = formats[format];
  if (write === undefined) return null;
  // Letters and Roman numbers have no zero, and Word prints none that are beyond all use.
  if (format === 'none' || format === 'bullet') return '';
  return (value < 1 && format !== 'decimal' && format !== 'decimalZero') || value > 5000 ? String(value) : write(value);
}
