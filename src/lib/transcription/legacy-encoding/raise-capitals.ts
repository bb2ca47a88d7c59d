/** TCVN3 has no capitals with tones: what was typed "BAN THƯỜNG VỤ" comes back as "BAN THƯờNG Vụ", and its capitals are to be told by the letters around. */

/** Letters with a tone alone: the plain ones, and ă â ê ô ơ ư đ, have capitals of their own. */
const toned = /[^a-zăâêôơưđ\P{Ll}]/gu;

/** A line in capitals but for toned letters, or such a word of two capitals and more, is raised; "Vụ", "Các ủy ban" stay as they are. */
export function raiseCapitals(line: string): string {
  const rest = line.replace(toned, '');
  const capitals = /\p{Lu}/gu;
  const isCapitalLine = !/\p{Ll}/u.test(rest) && (line.match(capitals)?.length ?? 0) >= 3;
  if (isCapitalLine) return line.toUpperCase();
  return line.replace(/[\p{L}]+/gu, (word) =>
    !/\p{Ll}/u.test(word.replace(toned, '')) && (word.match(capitals)?.length ?? 0) >= 2 ? word.toUpperCase() : word,
  );
}
