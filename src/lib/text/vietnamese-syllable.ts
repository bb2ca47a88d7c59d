/** Whether a word is spelled as a Vietnamese syllable: onset, rime, tone, and the tone mark on its letter. */

/** Before any rime but those that begin with e, ê, i, y; k, gh, ngh before these. */
const plainOnsets = [
  '',
  'b',
  'c',
  'ch',
  'd',
  'đ',
  'g',
  'h',
  'kh',
  'l',
  'm',
  'n',
  'ng',
  'nh',
  'p',
  'ph',
  'r',
  's',
  't',
  'th',
  'tr',
  'v',
  'x',
];
const frontOnsets = [
  '',
  'b',
  'ch',
  'd',
  'đ',
  'gh',
  'h',
  'k',
  'kh',
  'l',
  'm',
  'n',
  'ngh',
  'nh',
  'p',
  'ph',
  'r',
  's',
  't',
  'th',
  'tr',
  'v',
  'x',
];

const words = (list: string): readonly string[] => list.split(' ');
const plainRimes = words(
  [
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
    'o oc oi om on ong op ot oong ooc ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
    'oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet',
    'u uc ui um un ung up ut ua uơ uê uêch uênh uy uya uych uynh uyên uyêt uyt uyn uyp uyu uân uâng uât uây uôc uôi uôm uôn uông uôt',
    'ư ưc ưi ưm ưn ưng ưt ưu ưa ươc ươi ươm ươn ương ươp ươt ươu',
  ].join(' '),
);
const frontRimes = words('e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu y');
/** Behind "qu", whose u is no vowel of the rime. */
const afterQu = words(
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây âc e en eo et eng ê ên êt ênh êch êu ơ ơi ơn ơt ôc y i yên yêt yêu ynh ych yt it yp in',
);
/** Behind "gi", whose i is no vowel of the rime; "gi" itself, "gin", "giêng" and "giêt" are of `frontRimes`. */
const afterGi = [...plainRimes, ...words('e eo ep ê êng êt êch ên êm')];
/** Without an onset, y is written for i. */
const bare = words('y yêm yên yêng yêt yêu');

const spellings = new Set([
  ...plainOnsets.flatMap((onset) => plainRimes.map((rime) => onset + rime)),
  ...frontOnsets.flatMap((onset) => frontRimes.map((rime) => onset + rime)),
  ...afterQu.map((rime) => `qu${rime}`),
  ...afterGi.map((rime) => `gi${rime}`),
  ...words('gi gin gich gip gia giêng giêt giêm'),
  ...bare,
]);

const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Matches what must bear a sắc or a nặng: "ác", "ạch", "út". */
const stopped = /(?:c|ch|p|t)$/;
const vowels = /[aăâeêioôơuưy]+/;

/** "hoàn", "hoà", "hòa", "quý"; not "hòan", "thưc", "nghiêmn", "kế1". Of a word in one case, in NFC or NFD. */
export function isVietnameseSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD');
  const tones = decomposed.match(toneMark) ?? [];
  if (tones.length > 1) return false;
  const letters = decomposed.replace(toneMark, '').normalize('NFC');
  if (!spellings.has(letters)) return false;
  const [tone] = tones;
  if (stopped.test(letters)) return (tone === '\u0301' || tone === '\u0323') && isOnItsLetter(decomposed, letters);
  return tone === undefined || isOnItsLetter(decomposed, letters);
}

/** The letter with the tone mark is one of those that may bear it. */
function isOnItsLetter(decomposed: string, letters: string): boolean {
  const before = decomposed.slice(0, decomposed.search(toneMark)).normalize('NFC');
  return bearers(letters).includes(before.length - 1);
}

/** Places in a syllable without tone where its mark may stand; of "hoa" two: "hòa", "hoà". */
function bearers(letters: string): number[] {
  const onset = /^(?:qu|gi(?=[aăâeêoôơuưy]))/.exec(letters)?.[0].length ?? 0;
  const match = vowels.exec(letters.slice(onset));
  if (match === null) return [];
  const start = onset + match.index;
  const own = match[0];
  const marked = own.search(/[ăâêôơ]/);
  if (marked !== -1) return [start + marked];
  if (own.includes('ư')) return [start + own.indexOf('ư')];
  if (own.length === 1) return [start];
  const isClosed = start + own.length < letters.length;
  if (isClosed) return [start + own.length - 1];
  if (own.length === 3) return [start + 1];
  return /^(?:oa|oe|uy)$/.test(own) ? [start, start + 1] : [start];
}
