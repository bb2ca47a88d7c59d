/** White space as the source texts have it: space, tab, line feed and the no-break space that word processors leave. */

/** Matches "a  b", " a", "a\tb"; not "a b", "a-b". */
const irregular = /[\t\n\r\f\v\u00A0]| {2}|^ | $/;

/** Every run of white space becomes one space; none at the ends. */
export function collapse(text: string): string {
  // Nearly every printed line is regular already, and this is called for each of them.
  if (!irregular.test(text)) return text;
  return text.replace(/[ \t\n\r\f\v\u00A0]+/g, ' ').replace(/^ | $/g, '');
}

/** Every run of white space becomes one space, also at the ends: for a piece of a line. */
export function squeeze(text: string): string {
  return irregular.test(text) ? text.replace(/[ \t\n\r\f\v\u00A0]+/g, ' ') : text;
}
