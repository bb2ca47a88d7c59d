/** Letters that look like Latin ones, as a stamp may hold them: a Cyrillic "МẬТ", a full-width "ＭẬＴ". */
const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['АВЕЅІЈКМНОРСТУХҮԚԜһасеіјорѕухԛԝ', 'ABESIJKMHOPCTYXYQWhaceijopsyxqw'],
    ['мнтвк', 'mhtbk'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρυκτι', 'ABEZHIKMNOPTYXovpukti'],
  ].flatMap(([from = '', to = '']) => Array.from(from, (own, index) => [own, to[index] ?? own])),
);

/** Greek, Cyrillic, letters in circles, mathematical and full-width ones: rare enough for a second look. */
const unusual = /[\u0370-\u052F\u2100-\u214F\u24B6-\u24E9\uD835\uFF01-\uFF5E]/;

/** As a reader sees it: "МẬТ" of any of these letters is "MẬT". */
export function asSeen(text: string): string {
  if (!unusual.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[\u0370-\u052F]/gu, (own) => lookAlikes[own] ?? own)
    .normalize('NFC');
}
