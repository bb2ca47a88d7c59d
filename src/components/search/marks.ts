/** A reader who comes from the search sees there what was asked: loaded only then. */
const asked = new URLSearchParams(location.search).get('tim');
if (asked !== null && asked.trim() !== '' && 'highlights' in CSS) void import('./mark-words.ts').then(({ markWords }) => markWords(asked));
