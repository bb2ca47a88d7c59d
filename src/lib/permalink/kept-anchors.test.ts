import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../io/content.ts';
import { parseBody } from '../directive/directive.ts';
import { placedItems, placeNames } from '../provision/place.ts';
import { blockLine, officialBlocks, officialText } from '../provision/text.ts';
import { keepAnchors, type PublishedAnchors } from './kept-anchors.ts';
import { documentRecord } from './lock.ts';

const file = 'content/directives/a/b.mdx';
const join = (lines: readonly string[]): string => lines.join('\n\n');
const publish = (lines: readonly string[], published?: PublishedAnchors): PublishedAnchors => {
  const body = parseBody(file, join(lines), published && { anchors: published, hash: sha256 });
  return documentRecord(officialBlocks(body), sha256, { before: { anchors: published ?? {} } }).anchors ?? {};
};
/** Words → anchor. */
function anchors(lines: readonly string[], published: PublishedAnchors): Record<string, string> {
  const body = parseBody(file, join(lines), { anchors: published, hash: sha256 });
  return Object.fromEntries(officialBlocks(body).map((block) => [blockLine(block), block.anchor]));
}

const list = ['1. Việc chung:', '- Một;', '- Hai;', '- Ba.', '2. Việc riêng:', 'Đoạn thứ nhất.', 'Đoạn thứ hai.'];
const before = publish(list);
const put = (at: number, ...more: string[]): string[] => [...list.slice(0, at), ...more, ...list.slice(at)];

describe('anchors stay with their words', () => {
  test('of a text that is as it was', () => {
    expect(anchors(list, before)).toEqual({
      '1. Việc chung:': '1',
      '- Một;': '1.g1',
      '- Hai;': '1.g2',
      '- Ba.': '1.g3',
      '2. Việc riêng:': '2',
      'Đoạn thứ nhất.': 't1',
      'Đoạn thứ hai.': 't2',
    });
  });

  test('when a bullet is put in before them: the new one gets an anchor of its own', () => {
    const now = anchors(put(2, '- Một rưỡi;'), before);
    expect(now).toMatchObject({ '- Một;': '1.g1', '- Hai;': '1.g2', '- Ba.': '1.g3', '- Một rưỡi;': '1.g2-2' });
    const after = publish(put(2, '- Một rưỡi;'), before);
    // And so it stays in the next round, also when another is put in.
    expect(anchors(put(2, '- Một rưỡi;'), after)).toEqual(now);
    expect(anchors(put(2, '- Một tư;', '- Một rưỡi;'), after)).toMatchObject({ ...now, '- Một tư;': '1.g2-3' });
  });

  test('when one is put in and its neighbour is corrected', () => {
    const [first, ...rest] = list;
    const now = anchors([first ?? '', '- Mới;', '- Một;', '- Hai, đã sửa;', ...rest.slice(2)], before);
    expect(now).toMatchObject({ '- Mới;': '1.g1-2', '- Một;': '1.g1', '- Hai, đã sửa;': '1.g2', '- Ba.': '1.g3' });
  });

  test('when several in a row are corrected, in their order', () => {
    const now = anchors(['1. Việc chung:', '- Một!', '- Hai!', '- Ba.', ...list.slice(4)], before);
    expect(now).toMatchObject({ '- Một!': '1.g1', '- Hai!': '1.g2', '- Ba.': '1.g3' });
  });

  test('but nothing is guessed where it may be either', () => {
    const lines = ['1. Việc chung:', '- Mới;', '- Một, đã sửa;', '- Hai;', '- Ba.', ...list.slice(4)];
    expect(anchors(lines, before)).toMatchObject({ '- Mới;': '1.g1-2', '- Một, đã sửa;': '1.g2-2', '- Hai;': '1.g2' });
    expect(Object.values(anchors(lines, before))).not.toContain('1.g1');
  });

  test('when a heading is put in above them: what stood below another heading keeps its anchor, and is named by its place', () => {
    const published = publish(['1. Một.', 'a) An;', 'b) Bình;', 'c) Châu.']);
    const lines = ['1. Một.', 'a) An;', '2. Hai.', 'b) Bình;', 'c) Châu.', 'd) Dung.'];
    expect(anchors(lines, published)).toEqual({
      ...{ '1. Một.': '1', 'a) An;': '1.a', '2. Hai.': '2' },
      ...{ 'b) Bình;': '1.b', 'c) Châu.': '1.c', 'd) Dung.': '2.d' },
    });
    const body = parseBody(file, join(lines), { anchors: published, hash: sha256 });
    expect(placeNames(body).get('1.c')).toBe('Mục 2, điểm c');
    expect(placedItems(body).map(({ parent }) => parent)).toEqual([null, '1', null, '2', '2', '2']);
  });

  test('a new bullet below one that kept an older anchor hangs below that', () => {
    const published = publish(['1. Một:', '- A:', '- B:', '+ b.']);
    const now = anchors(['1. Một:', '- Mới:', '- A:', '- B:', '+ a mới;', '+ b.'], published);
    expect(now).toMatchObject({ '- B:': '1.g2', '+ b.': '1.g2.c1', '+ a mới;': '1.g2.c1-2' });
  });

  test('equal words keep their order', () => {
    const lines = ['- Một;', '- Như trên;', '- Hai;', '- Như trên.', '- Như trên;'];
    const published = publish(lines);
    const body = parseBody(file, join(['- Mới;', ...lines]), { anchors: published, hash: sha256 });
    expect(officialBlocks(body).map(({ anchor }) => anchor)).toEqual(['g1-2', 'g1', 'g2', 'g3', 'g4', 'g5']);
  });

  test('an anchor whose words were taken out is never given again', () => {
    const published = publish(
      list.filter((line) => line !== '- Hai;'),
      before,
    );
    expect(published).toMatchObject({ '1.g2': null });
    expect(
      anchors(
        list.map((line) => (line === '- Hai;' ? '- Việc khác;' : line)),
        published,
      ),
    ).toMatchObject({ '- Việc khác;': '1.g2-2', '- Ba.': '1.g3' });
  });

  test('an editor can say which it is', () => {
    const lines = ['1. Việc chung:', '- Mới;', '- Một, đã sửa;', '- Hai;', '- Ba.', ...list.slice(4)];
    const text = `---\nx: 1\n---\n\n${join(lines)}\n`;
    expect(officialText(parseBody(file, text))).toBe(lines.join('\n'));
    const corrections = new Map([['1.g1', '- Một, đã sửa;']]);
    const body = keepAnchors(parseBody(file, join(lines)), before, sha256, corrections);
    expect(officialBlocks(body).map(({ anchor }) => anchor)).toEqual(['1', '1.g1-2', '1.g1', '1.g2', '1.g3', '2', 't1', 't2']);
  });
});

describe('whatever is put in, moved or taken out', () => {
  const line = fc.constantFrom('1. A.', '2. B.', '- C;', '- D;', '+ E.', 'a) G;', 'b) H.', 'Đoạn I.', 'Đoạn K.', 'II. L.', '- C;', '3. M.');
  const text = fc.array(line, { minLength: 1, maxLength: 14 });
  test('each anchor stands once, none that was withdrawn is used, and words that are there once keep theirs', () => {
    fc.assert(
      fc.property(text, text, text, (first, second, third) => {
        const one = publish(first);
        const two = publish(second, one);
        const body = parseBody(file, join(third), { anchors: two, hash: sha256 });
        const blocks = officialBlocks(body);
        expect(new Set(blocks.map(({ anchor }) => anchor)).size).toBe(blocks.length);
        for (const { anchor } of blocks) expect(two[anchor]).not.toBeNull();
        const once = (lines: readonly string[], words: string): boolean => lines.filter((own) => own === words).length === 1;
        for (const block of blocks) {
          const words = blockLine(block);
          if (!once(second, words) || !once(third, words)) continue;
          const published = officialBlocks(parseBody(file, join(second), { anchors: one, hash: sha256 }));
          expect(block.anchor).toBe(published.find((own) => blockLine(own) === words)?.anchor);
        }
        // Once published it stays.
        const three = publish(third, two);
        expect(officialBlocks(parseBody(file, join(third), { anchors: three, hash: sha256 }))).toEqual(blocks);
      }),
      { numRuns: 500 },
    );
  });
});
