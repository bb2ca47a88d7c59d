/** Puts rows of results on the page by the search's own code. */
import { numberCard, resultCard } from '../../components/search/views.ts';
import type { invented } from '../../i18n/vi/visual-language.ts';

const place = document.querySelector<HTMLElement>('[data-sample-results]');
const words = JSON.parse(place?.dataset['sample'] ?? '{}') as typeof invented;
const [before, hit, after] = words.around;
const number = {
  record: {
    digits: '00',
    year: null,
    symbol: 'VD/AB',
    label: words.label,
    kind: 'văn bản ví dụ',
    date: null,
    issuer: words.issuer,
    title: words.about,
    own: null,
    cited: null,
    places: [],
    placeCount: 1,
  },
  isFull: true,
  isOnly: true,
  isOtherDate: false,
  mark: null,
};
const found = {
  id: '',
  name: words.a,
  title: words.about,
  date: '',
  doubts: [],
  anchor: '1',
  isExact: true,
  excerpt: [
    { text: before, isHit: false },
    { text: hit, isHit: true },
    { text: after, isHit: false },
  ],
  others: [],
  mark: words.force,
  moved: {},
};
const cards = [numberCard(number, '/'), resultCard(found, '/', '')];
// What the rows lead to does not exist.
for (const link of cards.flatMap((card) => [...card.querySelectorAll('a')])) link.href = '#mau-results';
place?.replaceChildren(...cards);
