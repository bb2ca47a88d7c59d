/** The XML of a DOCX as a small tree; what no word processor writes (document types, entities, endless depth) is refused. */
import { SaxesParser } from 'saxes';
import { mostCharacters } from '../source-limits.ts';

export interface XmlElement {
  /** With the usual prefix of its namespace, whatever the file calls it: "w:p". */
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (XmlElement | string)[];
}

export type XmlProblem = 'damaged' | 'doctype' | 'depth' | 'tooMany' | 'tooLong';

/** Strict and transitional files use other addresses for the same names. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a:',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps:',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14:',
  'urn:schemas-microsoft-com:vml': 'v:',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
  'http://www.w3.org/XML/1998/namespace': 'xml:',
  '': '',
};

const deepest = 400;
/** Of each kind that a reader does work for, and of all together: no document that people read comes near. */
const mostOfKind: Readonly<Record<string, number>> = { 'w:p': 100_000, 'w:tc': 100_000, 'w:r': 300_000 };
const mostElements = 2_000_000;

class Refused extends Error {
  problem: XmlProblem;
  constructor(problem: XmlProblem) {
    super(problem);
    this.problem = problem;
  }
}

export function parseXml(text: string): { root: XmlElement } | { problem: XmlProblem } {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [{ name: '', attributes: new Map(), children: [] }];
  parser.on('doctype', () => {
    throw new Refused('doctype');
  });
  parser.on('error', () => {
    throw new Refused('damaged');
  });
  const counts = new Map<string, number>();
  let total = 0;
  let letters = 0;
  parser.on('opentag', ({ uri, local, attributes }) => {
    const own = new Map<string, string>();
    for (const attribute of Object.values(attributes)) own.set(name(attribute.uri, attribute.local), attribute.value);
    const element: XmlElement = { name: name(uri, local), attributes: own, children: [] };
    const most = mostOfKind[element.name];
    if (most !== undefined) {
      const count = (counts.get(element.name) ?? 0) + 1;
      counts.set(element.name, count);
      if (count > most) throw new Refused('tooMany');
    }
    total += 1;
    if (total > mostElements) throw new Refused('tooMany');
    open.at(-1)?.children.push(element);
    open.push(element);
    if (open.length > deepest) throw new Refused('depth');
  });
  parser.on('closetag', () => void open.pop());
  const write = (written: string): void => {
    const parent = open.at(-1);
    parent?.children.push(written);
    if (parent?.name === 'w:t') letters += written.length;
    if (letters > mostCharacters) throw new Refused('tooLong');
  };
  parser.on('text', write);
  parser.on('cdata', write);
  try {
    parser.write(text.replace(/^\uFEFF/, '')).close();
  } catch (error) {
    if (error instanceof Refused) return { problem: error.problem };
    throw error;
  }
  const root = open[0]?.children.find((child) => typeof child !== 'string');
  return root === undefined ? { problem: 'damaged' } : { root };
}

const name = (uri: string, local: string): string => (prefixes[uri] ?? 'x:') + local;

export const elements = (parent: XmlElement): XmlElement[] => parent.children.filter((child) => typeof child !== 'string');

export const childrenOf = (parent: XmlElement | undefined, name: string): XmlElement[] =>
  parent === undefined ? [] : elements(parent).filter((child) => child.name === name);

export function childOf(parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = parent;
  for (const name of path) found = found === undefined ? undefined : elements(found).find((child) => child.name === name);
  return found;
}

/** The `w:val` of a child, undefined where the child or the value is missing. */
export const valueOf = (parent: XmlElement | undefined, name: string): string | undefined => childOf(parent, name)?.attributes.get('w:val');

/** Every element of a name below a parent, in document order. */
export function findAll(parent: XmlElement, name: string, found: XmlElement[] = []): XmlElement[] {
  for (const child of parent.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) found.push(child);
    findAll(child, name, found);
  }
  return found;
}

export const textOf = (parent: XmlElement): string => parent.children.filter((child) => typeof child === 'string').join('');

/** A switch of Word: there without a value means on. Undefined where it is not there. */
export function isOn(parent: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(parent, name);
  if (found === undefined) return undefined;
  return !['0', 'false', 'off', 'none'].includes(found.attributes.get('w:val') ?? 'true');
}

/** A whole number, undefined where it is none. */
export function numberOf(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}
