/** styles.xml and the theme: what the named styles of a document say, with the styles that they are based on. */
import { combineStyles, override, readRunStyle, type RunStyle, type ThemeFonts } from './run-style.ts';
import { childOf, childrenOf, findAll, valueOf, type XmlElement } from './xml.ts';

interface Style {
  id: string;
  type: string;
  isDefault: boolean;
  basedOn: string | undefined;
  run: RunStyle;
  pPr: XmlElement | undefined;
  tblPr: XmlElement | undefined;
}

export interface Styles {
  themeFonts: ThemeFonts;
  /** `pPr` of a paragraph's style and of the styles below it, the nearest first, then that of the defaults. */
  paragraphProperties: (styleId: string | undefined) => readonly XmlElement[];
  /** Ids of a paragraph's style and of the styles below it. */
  paragraphChain: (styleId: string | undefined) => readonly string[];
  /** How words of a paragraph are printed before direct formatting. */
  runStyle: (paragraphStyle: string | undefined, runStyle: string | undefined, tableStyle: string | undefined) => RunStyle;
  tableProperties: (styleId: string | undefined) => readonly XmlElement[];
}

export function readStyles(stylesXml: XmlElement | undefined, themeXml: XmlElement | undefined): Styles {
  const themeFonts = readThemeFonts(themeXml);
  const styles = new Map<string, Style>();
  for (const element of childrenOf(stylesXml, 'w:style')) {
    const id = element.attributes.get('w:styleId');
    if (id === undefined) continue;
    styles.set(id, {
      id,
      type: element.attributes.get('w:type') ?? 'paragraph',
      isDefault: ['1', 'true', 'on'].includes(element.attributes.get('w:default') ?? ''),
      basedOn: valueOf(element, 'w:basedOn'),
      run: readRunStyle(childOf(element, 'w:rPr'), themeFonts),
      pPr: childOf(element, 'w:pPr'),
      tblPr: childOf(element, 'w:tblPr'),
    });
  }
  const defaultOf = (type: string): string | undefined => [...styles.values()].find((style) => style.type === type && style.isDefault)?.id;
  const defaultIds = { paragraph: defaultOf('paragraph'), table: defaultOf('table') };
  const defaults = childOf(stylesXml, 'w:docDefaults');
  const defaultRun = readRunStyle(childOf(defaults, 'w:rPrDefault', 'w:rPr'), themeFonts);
  const defaultParagraph = childOf(defaults, 'w:pPrDefault', 'w:pPr');

  const chains = new Map<string, readonly Style[]>();
  function chain(id: string | undefined): readonly Style[] {
    if (id === undefined) return [];
    const known = chains.get(id);
    if (known !== undefined) return known;
    const found: Style[] = [];
    for (let next = styles.get(id); next !== undefined && !found.includes(next); next = styles.get(next.basedOn ?? '')) found.push(next);
    chains.set(id, found);
    return found;
  }
  const runOf = (id: string | undefined): RunStyle =>
    [...chain(id)].reverse().reduce<RunStyle>((below, style) => override(below, style.run), {});
  const paragraphId = (id: string | undefined): string | undefined => (id !== undefined && styles.has(id) ? id : defaultIds.paragraph);

  const combined = new Map<string, RunStyle>();
  return {
    themeFonts,
    paragraphChain: (id) => chain(paragraphId(id)).map((style) => style.id),
    paragraphProperties: (id) => [...chain(paragraphId(id)).map(({ pPr }) => pPr), defaultParagraph].filter((pPr) => pPr !== undefined),
    tableProperties: (id) =>
      chain(id ?? defaultIds.table)
        .map(({ tblPr }) => tblPr)
        .filter((tblPr) => tblPr !== undefined),
    runStyle(paragraph, run, table) {
      const key = `${paragraph ?? ''}\n${run ?? ''}\n${table ?? ''}`;
      let style = combined.get(key);
      if (style === undefined) {
        style = combineStyles(defaultRun, [runOf(table), runOf(paragraphId(paragraph)), runOf(run)]);
        combined.set(key, style);
      }
      return style;
    },
  };
}

/** "minor" and "major" → the Latin font of the theme. */
function readThemeFonts(themeXml: XmlElement | undefined): ThemeFonts {
  const fonts = new Map<string, string>();
  if (themeXml === undefined) return fonts;
  for (const element of [...findAll(themeXml, 'a:minorFont'), ...findAll(themeXml, 'a:majorFont')]) {
    const face = childOf(element, 'a:latin')?.attributes.get('typeface');
    if (face !== undefined && face !== '') fonts.set(element.name.slice(2, 7), face);
  }
  return fonts;
}

/** The first of several `pPr` that has an element, direct formatting standing first. */
export function firstWith(properties: readonly (XmlElement | undefined)[], name: string): XmlElement | undefined {
  for (const pPr of properties) {
    const found = childOf(pPr, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
