/** Writes Unicode text as it stands in files from before Unicode: the tables of TCVN3, VNI and VIQR once more, letter by letter, apart from those that read it. */

const tcvn3 = Object.fromEntries(
  'Ă¡ Â¢ Ê£ Ô¤ Ơ¥ Ư¦ Đ§ ă¨ â© êª ô« ơ¬ ư\u00AD đ® àµ ả¶ ã· á¸ ạ¹ ằ» ẳ¼ ẵ½ ắ¾ ặÆ ầÇ ẩÈ ẫÉ ấÊ ậË èÌ ẻÎ ẽÏ éÐ ẹÑ ềÒ ểÓ ễÔ ếÕ ệÖ ì× ỉØ ĩÜ íÝ ịÞ òß ỏá õâ óã ọä ồå ổæ ỗç ốè ộé ờê ởë ỡì ớí ợî ùï ủñ ũò úó ụô ừõ ửö ữ÷ ứø ựù ỳú ỷû ỹü ýý ỵþ'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

const vniTones: Readonly<Record<string, string>> = { '\u0301': 'ù', '\u0300': 'ø', '\u0309': 'û', '\u0303': 'õ', '\u0323': 'ï' };
const vniHats: Readonly<Record<string, string>> = { '': 'â', '\u0301': 'á', '\u0300': 'à', '\u0309': 'å', '\u0303': 'ã', '\u0323': 'ä' };
const vniBreves: Readonly<Record<string, string>> = { '': 'ê', '\u0301': 'é', '\u0300': 'è', '\u0309': 'ú', '\u0303': 'ü', '\u0323': 'ë' };
const vniSingles: Readonly<Record<string, string>> = { đ: 'ñ', ơ: 'ô', ư: 'ö', í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î' };
const viqrSigns: Readonly<Record<string, string>> = {
  '\u0302': '^',
  '\u0306': '(',
  '\u031B': '+',
  '\u0301': "'",
  '\u0300': '`',
  '\u0309': '?',
  '\u0303': '~',
  '\u0323': '.',
};

/** Letter, shape (hat, breve, horn) and tone. */
function parts(letter: string): { base: string; shape: string; tone: string } {
  const decomposed = letter.normalize('NFD');
  return {
    base: decomposed.charAt(0),
    shape: /[\u0302\u0306\u031B]/.exec(decomposed)?.[0] ?? '',
    tone: /[\u0300\u0301\u0303\u0309\u0323]/.exec(decomposed)?.[0] ?? '',
  };
}

/** Capitals with a tone have no place in it: they are written as small letters, as in the fonts on H. */
export const toTcvn3 = (text: string): string =>
  Array.from(text, (letter) => tcvn3[letter] ?? tcvn3[letter.toLowerCase()] ?? letter).join('');

function letterToVni(letter: string): string {
  const single = vniSingles[letter];
  if (single !== undefined) return single;
  const { base, shape, tone } = parts(letter);
  if (shape === '\u0302') return base + (vniHats[tone] ?? '');
  if (shape === '\u0306') return base + (vniBreves[tone] ?? '');
  const body = shape === '\u031B' ? (base === 'o' ? 'ô' : 'ö') : base;
  return body + (vniTones[tone] ?? '');
}

export const toVni = (text: string): string =>
  Array.from(text, (letter) =>
    letter === letter.toLowerCase() ? letterToVni(letter) : letterToVni(letter.toLowerCase()).toUpperCase(),
  ).join('');

export const toViqr = (text: string): string =>
  Array.from(text, (letter) => {
    if (letter === 'đ') return 'dd';
    if (letter === 'Đ') return 'DD';
    const { base, shape, tone } = parts(letter);
    return base + (viqrSigns[shape] ?? '') + (viqrSigns[tone] ?? '');
  }).join('');
