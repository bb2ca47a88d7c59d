import { describe, expect, test } from 'vitest';
import { encodeForIndex, encodeKey } from '../text/index-copy.ts';
import type { IndexedText } from '../search/full-text.ts';
import { formatQuery } from '../search/text-query.ts';
import { decodeWords, TextWriter, titleOnly } from './text-data.ts';
import { TextIndex } from './text-index.ts';

const page = (number: number, text: string, year = '2024'): IndexedText => ({
  url: `/vb/a/${number}/`,
  content: `${encodeForIndex(`Công văn ${number}`)} ${encodeForIndex(text)} ꞌꞌ`,
  meta: { date: `ꞌꞌ${year}0101` },
  anchors: [{ id: 't1', location: 3 }],
  filters: { year: [year] },
});

function open(...pages: readonly IndexedText[]): TextIndex {
  const writer = new TextWriter();
  for (const own of pages) writer.add(own);
  const { vocabulary, parts } = writer.finish();
  const index = new TextIndex(vocabulary);
  for (const part of parts) index.add(part);
  return index;
}

const index = open(
  page(1, 'Đảng viên phải nêu gương; kỷ cương, kỷ luật.', '2023'),
  page(2, 'Viên chức và đảng bộ nêu gương; Đáng kể.'),
  page(3, 'Ủy ban nhân dân, quyết định về du lịch.'),
);
const search = async (words: string, options: Parameters<typeof formatQuery>[1] = {}): Promise<string[]> => {
  const query = formatQuery(words.split(' '), options);
  const { pages } = await index.fullText.search(query, options.isExact === undefined ? {} : { isExact: options.isExact });
  return (await Promise.all(pages.map((own) => own.load()))).map(({ url }) => url.slice(6, -1)).sort();
};

test('a page is given back as it was put in', async () => {
  const own = page(7, 'Số 28-NQ/TU ngày 06/12/2023 – “Đoàn kết”, 14.150 tỷ đồng');
  const [given] = await open(own).fullText.pagesAt([0]);
  expect(await given?.load()).toEqual(own);
});

test('numbers above a byte are read back', () => {
  const writer = new TextWriter();
  const content = Array.from({ length: 40_000 }, (_, at) => `w${at}`).join(' ');
  writer.add({ ...page(1, ''), content });
  const { vocabulary, parts } = writer.finish();
  const words = parts.flatMap((part) => [...decodeWords(part)].map((number) => vocabulary[number]));
  expect(words.join(' ')).toBe(content);
});

test('of a title there is only the head', () => {
  expect(titleOnly(page(1, 'Đảng viên'))).toMatchObject({ anchors: [], content: `${encodeForIndex('Công văn 1')} ꞌꞌ` });
});

describe('the index', () => {
  test.each([
    ['dang vien', {}, ['1', '2'], 'all words, without marks'],
    ['dang vien', { isPhrase: true }, ['1'], 'side by side'],
    ['đảng', { isExact: true }, ['1', '2'], 'with marks'],
    ['đáng', { isExact: true }, ['2'], 'with other marks'],
    ['quyet dinh', { isPhrase: true }, ['3'], 'a phrase'],
    ['uy ban', { isPhrase: true }, ['3'], 'old and new tone styles are one word'],
    ['uỷ', { isExact: true }, ['3'], '…with marks, too'],
    ['ki cuong', { isPhrase: true }, ['1'], 'i and y'],
    ['quy', { isOpen: true }, ['3'], 'the beginning of a word'],
    ['vi', {}, [], 'a whole word'],
  ])('%s %o finds %j: %s', async (words, options, expected, _why) => {
    expect(await search(words, options)).toEqual(expected);
  });

  test('places of hits are those of the words in the page', async () => {
    const { pages } = await index.fullText.search(formatQuery(['neu', 'guong'], { isPhrase: true }));
    expect(pages.find(({ id }) => id === '0')?.words).toEqual([6, 7]);
  });

  test('facets narrow and are counted; all pages come newest first', async () => {
    const { pages, facets } = await index.fullText.search(encodeKey('gương'), { facets: { year: '2023' } });
    expect(pages.map(({ id }) => id)).toEqual(['0']);
    expect(facets).toEqual({ year: { 2023: 1 } });
    const all = await index.fullText.search(null, { order: 'date' });
    expect(all.pages.map(({ id }) => id)).toEqual(['1', '2', '0']);
  });

  test('lists of words and of neighbours say the same', async () => {
    const { postings } = index;
    expect(await postings.word('nêu')).toEqual([0, 1]);
    expect(await postings.pair('đảng', 'viên')).toEqual([0]);
    expect(await postings.pairsBeginning('du', 'li')).toEqual([2]);
    expect(await postings.hasBeginning('quye')).toBe(true);
    expect(await postings.hasBeginning('zz')).toBe(false);
    expect(await postings.pairTop('nêu', 'gương')).toEqual([0, 1]);
  });
});
