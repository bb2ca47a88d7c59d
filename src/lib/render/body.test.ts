import { describe, expect, test } from 'vitest';
import { realContent, realDocuments } from '../../../tests/support/documents.ts';
import { elementsOf, isOfficial, officialTextOf, textOf } from '../../../tests/support/html.ts';
import { documentLinks } from './citation-links.ts';
import { assemble } from '../library/assemble.ts';
import { parseDirective } from '../directive/directive.ts';
import type { Body } from '../provision/body.ts';
import { officialText } from '../provision/text.ts';
import { findTranscriptionDifference, removeFurniture } from '../transcription/compare.ts';
import { rowsByAnchor } from './row-marks.ts';
import { renderBody } from './body.ts';
import { formatHtml } from './html.ts';

const { graph } = assemble(realContent, { secondParser: false }).library;
const html = (body: Body): string => formatHtml(renderBody(body).root);
const parse = (markup: string): Body => parseDirective('a/b', 'f', `---\n---\n\n${markup}\n`).body;
const ids = (page: string): string[] =>
  elementsOf(page).flatMap(({ properties }) => (typeof properties.id === 'string' ? [properties.id] : []));

describe.each(realDocuments.map(({ id, parsed, source }) => ({ id, parsed, source })))('the page of $id', ({ id, parsed, source }) => {
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

  test('has the same text when its citations are linked, and its links are leaves', () => {
    const linked = formatHtml(
      renderBody(
        parsed.body,
        documentLinks(graph, id, (address) => address),
      ).root,
    );
    expect(officialTextOf(linked)).toBe(officialTextOf(page));
    const links = elementsOf(linked).filter(({ tagName, properties }) => tagName === 'a' && 'dataCite' in properties);
    expect(links.length).toBeGreaterThanOrEqual(5);
    for (const link of links) expect(isOfficial(link)).toBe(true);
    expect(links.map((link) => textOf(link).trimEnd()).join(' ')).toContain(
      graph
        .of(id)
        .find(({ target }) => target !== null)
        ?.surface.split(' ')[0],
    );
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

  test('links every mark and permalink to a place that exists or to an item of a list below the text', () => {
    const rows = [...rowsByAnchor(parsed.body).values()];
    const known = new Set([
      ...ids(page),
      ...renderBody(parsed.body).readings.map(({ number }) => `doc-${number}`),
      ...rows.flatMap(({ tasks, targets }) => [...tasks, ...targets].map(({ item }) => item)),
    ]);
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

describe('links', () => {
  const markup = 'Thực hiện **Nghị quyết số 28-NQ/TU**, *ngày* <Task assignee="a">Chỉ thị số 26-CT/TW và</Task> báo cáo.';
  const text = 'Thực hiện Nghị quyết số 28-NQ/TU, ngày Chỉ thị số 26-CT/TW và báo cáo.';
  const body = parse(markup);
  const linkedHtml = (spans: readonly [number, number][]): string => {
    const links = spans.map(([start, end]) => ({ start, end, href: '/x/', outcome: 'resolved' as const, data: {} }));
    return formatHtml(renderBody(body, new Map([[0, links]])).root);
  };

  test('anywhere in the words leave the official text as it is', () => {
    for (let start = 0; start < text.length; start += 3) {
      for (let end = start + 1; end <= text.length; end += 7) {
        const page = linkedHtml([[start, end]]);
        expect(officialTextOf(page)).toBe(officialTextOf(html(body)));
        const linked = elementsOf(page)
          .filter(({ tagName }) => tagName === 'a')
          .filter(isOfficial);
        expect(linked.map(textOf).join('').trimEnd()).toBe(text.slice(start, end).trimEnd());
        for (const link of linked) expect(link.children.map(({ type }) => type)).toEqual(['text']);
      }
    }
  });

  test('are cut where an element begins and stay inside it', () => {
    expect(linkedHtml([[10, 46]])).toContain(
      '<strong><a class="cite resolved" href="/x/" data-official-text>Nghị quyết số 28-NQ/TU</a></strong>',
    );
  });
});
