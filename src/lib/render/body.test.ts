import { describe, expect, test } from 'vitest';
import { realDocuments } from '../../../tests/support/documents.ts';
import { elementsOf, isOfficial, officialTextOf, textOf } from '../../../tests/support/html.ts';
import { parseDirective } from '../directive/directive.ts';
import type { Body } from '../provision/body.ts';
import { officialText } from '../provision/text.ts';
import { findTranscriptionDifference, removeFurniture } from '../transcription/compare.ts';
import { renderBody } from './body.ts';
import { formatHtml } from './html.ts';

const html = (body: Body): string => formatHtml(renderBody(body).root);
const parse = (markup: string): Body => parseDirective('a/b', 'f', `---\n---\n\n${markup}\n`).body;
const ids = (page: string): string[] =>
  elementsOf(page).flatMap(({ properties }) => (typeof properties.id === 'string' ? [properties.id] : []));

describe.each(realDocuments.map(({ id, parsed, source }) => ({ id, parsed, source })))('the page of $id', ({ parsed, source }) => {
  const page = html(parsed.body);

  test('holds the official text on leaf elements that never nest', () => {
    const leaves = elementsOf(page).filter(isOfficial);
    expect(leaves.length).toBeGreaterThan(5);
    for (const leaf of leaves) {
      expect(leaf.children.map(({ type }) => type)).toEqual(['text']);
      expect(textOf(leaf).trim()).not.toBe('');
    }
  });

  test('reads, leaf after leaf, as the source does', () => {
    const printed = removeFurniture(source, parsed.metadata?.source.furniture ?? []).text;
    expect(findTranscriptionDifference(printed, officialTextOf(page).trimEnd().split('\n'))).toBeNull();
    expect(officialTextOf(page)).toBe(`${officialText(parsed.body)}\n`);
  });

  test('has no official letter outside the leaves: what stands beside them is empty', () => {
    const beside = elementsOf(page).filter(
      (element) => !isOfficial(element) && element.children.some((child) => child.type === 'text' && child.value.trim() !== ''),
    );
    expect(beside.map(({ tagName }) => tagName)).toEqual([]);
  });

  test('has each id once, one for every anchor', () => {
    const all = ids(page);
    expect(new Set(all).size).toBe(all.length);
    const anchors = parsed.body.parts.flatMap(({ items }) => items.flatMap((item) => ('anchor' in item ? [item.anchor] : [])));
    expect(all).toEqual(expect.arrayContaining(anchors));
  });

  test('links every mark and permalink to a place that exists or to the list of readings', () => {
    const known = new Set([...ids(page), ...renderBody(parsed.body).readings.map(({ number }) => `doc-${number}`)]);
    const targets = elementsOf(page).flatMap(({ properties }) => (typeof properties.href === 'string' ? [properties.href] : []));
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter((target) => !known.has(target.replace(/^#/, '')))).toEqual([]);
  });

  test('is the same twice', () => {
    expect(html(parsed.body)).toBe(page);
  });
});

describe('annotations', () => {
  test('Sic shows the printed words, and the proposed reading nowhere in the text', () => {
    const body = parse(
      '1. Phòng <Sic correct="tín dụng đen" note="thiếu dấu">tin dụng đen</Sic>.\n\n- Có <Sic correct="chỉnh đốn">chính đồn</Sic> Đảng.',
    );
    const { root, readings } = renderBody(body);
    expect(officialTextOf(formatHtml(root))).toBe('1. Phòng tin dụng đen.\n- Có chính đồn Đảng.\n');
    expect(formatHtml(root)).not.toContain('tín dụng');
    expect(readings).toEqual([
      { number: 1, printed: 'tin dụng đen', proposed: 'tín dụng đen', note: 'thiếu dấu', anchor: '1' },
      { number: 2, printed: 'chính đồn', proposed: 'chỉnh đốn', note: null, anchor: '1.g1' },
    ]);
  });

  test('no element inside a block changes the text, wherever it stands', () => {
    const words = ['Một', 'hai', 'ba'];
    const plain = `1. ${words.join(' ')}`;
    const wrapped = [
      '1. <Abbr of="x">Một</Abbr> hai ba',
      '1. Một <Sic correct="x">hai</Sic> ba',
      '1. Một hai <Cite to="x">ba</Cite>',
      '1. <Task assignee="x">Một <Sic correct="y">hai</Sic> ba</Task>',
      '1. **Một** *hai* **<Abbr of="x">ba</Abbr>**',
      '1. <Abbr of="x">Một</Abbr> <Abbr of="x">hai</Abbr> <Abbr of="x">ba</Abbr>',
    ];
    for (const markup of wrapped) expect(officialTextOf(html(parse(markup))), markup).toBe(`${plain}\n`);
  });

  test("an editor's note is outside the official text", () => {
    const page = html(parse('1. Một.\n\n<Note>Lời của người biên tập.</Note>\n\n2. Hai.'));
    expect(officialTextOf(page)).toBe('1. Một.\n2. Hai.\n');
    expect(page).toContain('Lời của người biên tập.');
  });
});

test('tables and footnotes are official text too', () => {
  const page = html(parse('1. Một[^1].\n\n| Đơn vị | Số |\n| --- | --- |\n| A | 5 |\n\n[^1]: Chú thích.'));
  expect(officialTextOf(page)).toBe('1. Một1.\nĐơn vị\nSố\nA\n5\n1 Chú thích.\n');
});

test('characters that HTML knows are escaped', () => {
  const page = html(parse('1. \\<script\\>alert("1")\\</script\\> & \\{a\\}'));
  expect(page).not.toContain('<script');
  expect(officialTextOf(page)).toBe('1. <script>alert("1")</script> & {a}\n');
});

test('headings follow the depth of the labels, not of the marks', () => {
  const levels = elementsOf(html(parse('###### I. A\n\n# 1. B\n\n## 1.1. C\n\n###### II. D'))).flatMap(({ tagName }) =>
    /^h\d$/.test(tagName) ? [tagName] : [],
  );
  expect(levels).toEqual(['h2', 'h3', 'h4', 'h2']);
});
