/** The body of a directive as hast: the official text in printed order, each provision an element with its anchor as id. */
import { expandMarked, type Expander } from '../abbreviation/expand.ts';
import { permalinkPrefix } from '../quotation/place.ts';
import type { Element, ElementContent, Root } from 'hast';
import { plainText, type Inline, type Zone } from '../markup/blocks.ts';
import { zoneAnchors, type Anchor, type Body, type BodyItem, type Provision, type TableProvision } from '../provision/body.ts';
import { placeNames } from '../provision/place.ts';
import { element, leaf } from './hast.ts';
import { noLinks, unitLinks, type BodyLinks } from './links.ts';
import { renderInlines, type InlineContext, type Reading } from './inline.ts';
import { renderRowMarks, rowsByAnchor, type Rows } from './row-marks.ts';

const zoneNames: Readonly<Record<Exclude<Zone, 'body'>, string>> = {
  head: 'Phần đầu văn bản',
  addressees: 'Kính gửi',
  recipients: 'Nơi nhận',
  signature: 'Phần ký',
};

/** A short form as printed, and what the page says that it stands for. */
export interface ExpandedAbbreviation {
  short: string;
  full: string;
}

export interface RenderedBody {
  root: Root;
  readings: Reading[];
  /** What is expanded in the text, each once, in printed order. */
  abbreviations: readonly ExpandedAbbreviation[];
  /** How each place is named to a reader. */
  names: ReadonlyMap<Anchor, string>;
  /** Place → what an editor has written from its words. */
  rows: ReadonlyMap<Anchor, Rows>;
}

/** `links` are the citations of the body, by text unit; without them, and without a glossary, the official text is the same, only not linked. */
export function renderBody(body: Body, links: BodyLinks = noLinks, expand: Expander = expandMarked): RenderedBody {
  const names = placeNames(body);
  const readings: Reading[] = [];
  const rows = rowsByAnchor(body);
  const abbreviations = new Map<string, ExpandedAbbreviation>();
  let anchor = '';
  let unit = 0;
  const context: UnitContext = {
    spans: [],
    position: 0,
    begin: (inlines) => {
      context.spans = [...unitLinks(links, unit, inlines), ...expand(unit, inlines)].sort((a, b) => a.start - b.start);
      unit++;
      context.position = 0;
    },
    addAbbreviation: (short, full) => abbreviations.set(`${short}\n${full}`, { short, full }),
    addReading: (printed, attributes) => {
      const number = readings.length + 1;
      readings.push({ number, printed, proposed: attributes['correct'] ?? '', note: attributes['note'] ?? null, anchor });
      return number;
    },
  };

  const marksAt = (place: Anchor): Element[] => {
    const own = rows.get(place);
    return own === undefined ? [] : renderRowMarks(own);
  };

  const render = (item: BodyItem): Element => {
    switch (item.type) {
      case 'line':
        return element('p', { className: ['line'] }, blockContent(item.label, item.isLabelStrong, item.inlines, context));
      case 'provision':
        anchor = item.anchor;
        return renderProvision(item, names.get(item.anchor) ?? '', context, marksAt(item.anchor));
      case 'table':
        anchor = item.anchor;
        return renderTable(item, names.get(item.anchor) ?? '', context, marksAt(item.anchor));
      case 'footnote':
        return element('p', { className: ['footnote'], id: item.anchor }, blockContent(item.identifier, false, item.inlines, context));
      case 'note':
        return element('aside', { className: ['editor-note'], ariaLabel: 'Ghi chú của người biên tập' }, [
          element('p', {}, item.inlines.length === 0 ? [] : [{ type: 'text', value: plainText(item.inlines) }]),
        ]);
    }
  };

  const children = body.parts.map(({ zone, items }): Element => {
    if (zone === 'body') return element('div', { className: ['provisions'] }, items.map(render));
    anchor = zoneAnchors[zone];
    return element('section', { className: [`zone zone-${zone}`], id: anchor, ariaLabel: zoneNames[zone] }, items.map(render));
  });
  const root: Root = { type: 'root', children: [element('article', { className: ['official'], lang: 'vi' }, children)] };
  return { root, readings, abbreviations: [...abbreviations.values()], names, rows };
}

function renderProvision(item: Provision, name: string, context: UnitContext, marks: readonly Element[]): Element {
  const content = blockContent(item.label, item.isLabelStrong, item.inlines, context);
  const permalink = element(
    'a',
    { className: ['permalink'], href: `#${item.anchor}`, ariaLabel: `${permalinkPrefix}${name.charAt(0).toLowerCase()}${name.slice(1)}` },
    [],
  );
  if (!item.isHeading) {
    // How deep it stands below other items, headings not counted: what the eye needs to see.
    const nesting = Math.min(item.depth - item.headingDepth, 3);
    return element('p', { id: item.anchor, className: nesting > 0 ? ['provision', `n${nesting}`] : ['provision'] }, [
      ...content,
      ...marks,
      permalink,
    ]);
  }
  const level = Math.min(item.headingDepth + 2, 6);
  return element('div', { className: item.headingDepth === 0 ? ['heading', 'd0'] : ['heading'] }, [
    element(`h${level}`, { id: item.anchor, className: ['provision'] }, content),
    ...marks,
    permalink,
  ]);
}

function blockContent(label: string | null, isStrong: boolean, inlines: readonly Inline[], context: UnitContext): ElementContent[] {
  context.begin(inlines);
  const words = renderInlines(inlines, context, '\n');
  if (label === null) return words;
  const space = words.length === 0 ? '\n' : ' ';
  return [leaf(isStrong ? 'strong' : 'span', label + space, { className: ['label'] }), ...words];
}

/** What is rendered one unit of text at a time: blocks, and cells of tables, counted as `textUnits` counts them. */
interface UnitContext extends InlineContext {
  begin(inlines: readonly Inline[]): void;
}

/** A wide table scrolls inside a region of its own that the keyboard reaches. */
function renderTable(item: TableProvision, name: string, context: UnitContext, marks: readonly Element[]): Element {
  const [head = [], ...rows] = item.rows;
  const cell = (tag: 'th' | 'td', inlines: readonly Inline[]): Element => {
    context.begin(inlines);
    return element(
      inlines.length === 0 ? 'td' : tag,
      tag === 'th' && inlines.length > 0 ? { scope: 'col' } : {},
      renderInlines(inlines, context, '\n'),
    );
  };
  return element('div', { className: ['table'], role: 'region', tabIndex: 0, ariaLabel: name }, [
    element('table', { id: item.anchor }, [
      element('thead', {}, [
        element(
          'tr',
          {},
          head.map((inlines) => cell('th', inlines)),
        ),
      ]),
      element(
        'tbody',
        {},
        rows.map((row) =>
          element(
            'tr',
            {},
            row.map((inlines) => cell('td', inlines)),
          ),
        ),
      ),
    ]),
    ...marks,
  ]);
}
