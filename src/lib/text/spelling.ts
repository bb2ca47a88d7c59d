/** Whether a word is spelled as a Vietnamese syllable, marks and tone included: tells text that was read rightly from text that was not. */
import { lower } from './fold.ts';

const rimes = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
  i ia ich im in inh ip it iu iê iêc iêm iên iêng iêp iêt iêu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăp oăt oe oen oeo oet oi om on ong ooc oong op ot oc
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uc ui um un ung up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu uân uâng uât uây uê uêch uên uênh uêt uơ uôc uôi uôm uôn uông uôt
  ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
  y ych yêm yên yêng yêt yêu yn ynh yp yt yu`.split(/\s+/),
);

/** Before "iê…" and "yê…" without it: Vietnamese writes "yê" where no consonant stands before, but behind "qu". */
const onset = /^(?:ngh|ng|nh|th|tr|ph|kh|gh|gi(?=[aăâeêioôơuưy])|ch|qu|[bcdđghklmnprstvx])?/;
const toneOf = /[\u0300\u0301\u0303\u0309\u0323]/g;
const stopped = /(?:c|ch|p|t)$/;
const sharpOrHeavy = new Set(['\u0301', '\u0323']);
const front = /^[eêiy]/;

/** One syllable in lower case, NFC → its letters without the tone, and the tone. */
function splitTone(word: string): { letters: string; tone: string } | null {
  const marks = word.normalize('NFD').match(toneOf) ?? [];
  if (marks.length > 1) return null;
  return { letters: word.normalize('NFD').replace(toneOf, '').normalize('NFC'), tone: marks[0] ?? '' };
}

function isRime(start: string, rime: string): boolean {
  if (!rimes.has(rime)) return false;
  if (start === 'k' || start === 'gh' || start === 'ngh') return front.test(rime);
  if (start === 'c' || start === 'ng') return !front.test(rime);
  return true;
}

/**
 * "nghiệp", "Uỷ", "giữ", "gì", "quyết" are; "nghìêp" is (a misplaced tone is still read), "nh©n", "cụng", "tõn" are told by what is a rime and by the two
 * tones that a stopped syllable takes: "cụng" and "tõn" could be words, "cỏc" and "đồt" could not.
 */
export function isSpelledSyllable(word: string): boolean {
  if (word.length > 8) return false;
  let known = judged.get(word);
  if (known === undefined) {
    known = judge(word);
    if (judged.size >= mostJudged) judged.clear();
    judged.set(word, known);
  }
  return known;
}

/** A text has few different words, and each is asked for again and again. */
const judged = new Map<string, boolean>();
const mostJudged = 20_000;

function judge(word: string): boolean {
  const split = splitTone(lower(word));
  if (split === null) return false;
  const { letters, tone } = split;
  const start = onset.exec(letters)?.[0] ?? '';
  const isStopped = stopped.test(letters);
  if (isStopped && tone !== '' && !sharpOrHeavy.has(tone)) return false;
  if (isRime(start, letters.slice(start.length))) return true;
  // "gì", "gìn", "giết" begin with g + i…, or gi + ê….
  return start === 'gi' && rimes.has(letters.slice(1));
}
