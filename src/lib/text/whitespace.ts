/** White space as the source texts have it: space, tab, line feed and the no-break space that word processors leave. */

/** Every run of white space becomes one space; none at the ends. */
export function collapse(text: string): string {
  return text.replace(/[ \t\n\r\f\v\u00A0]+/g, ' ').replace(/^ | $/g, '');
}
