/** Makes DOCX files by hand, part by part: what Word writes, and what nobody should. */
import { strToU8, zipSync } from 'fflate';

const wordNamespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const wrap = (element: string, content: string): string => `${header}<w:${element} ${wordNamespaces}>${content}</w:${element}>`;

const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface DocxContent {
  /** Content of `w:body`. */
  body: string;
  /** Content of the root of each part. */
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  settings?: string;
  /** "header1", "footer1" → content; the id of its relationship is the name. */
  running?: Readonly<Record<string, string>>;
  /** Id → address of a link outside. */
  links?: Readonly<Record<string, string>>;
  /** Whole parts, by path. */
  parts?: Readonly<Record<string, string>>;
  mainType?: string;
}

export function docxFile(content: DocxContent): Uint8Array {
  const named = (['styles', 'numbering', 'footnotes', 'endnotes', 'settings'] as const).flatMap((part) => {
    const own = content[part];
    return own === undefined ? [] : [{ part, xml: wrap(part, own) }];
  });
  const running = Object.entries(content.running ?? {}).map(([part, own]) => ({
    part,
    xml: wrap(part.startsWith('header') ? 'hdr' : 'ftr', own),
  }));
  const relationships = [
    ...named.map(({ part }) => `<Relationship Id="${part}" Type="${relationship}/${part}" Target="${part}.xml"/>`),
    ...running.map(
      ({ part }) => `<Relationship Id="${part}" Type="${relationship}/${part.replace(/\d/, '')}" Target="/word/${part}.xml"/>`,
    ),
    ...Object.entries(content.links ?? {}).map(
      ([id, target]) => `<Relationship Id="${id}" Type="${relationship}/hyperlink" Target="${target}" TargetMode="External"/>`,
    ),
  ];
  const files: Record<string, string> = {
    '[Content_Types].xml': `${header}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${content.mainType ?? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'}"/></Types>`,
    '_rels/.rels': `${header}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationship}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': wrap('document', `<w:body>${content.body}</w:body>`),
    'word/_rels/document.xml.rels': `${header}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships.join('')}</Relationships>`,
    ...Object.fromEntries([...named, ...running].map(({ part, xml }) => [`word/${part}.xml`, xml])),
    ...content.parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

/** A run; `properties` is the content of its `w:rPr`. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs, or of words; `properties` is the content of its `w:pPr`. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content === '' || content.startsWith('<') ? content : run(content)}</w:p>`;

export const numbered = (text: string, numId: number, level = 0): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);

/** A level of a list. */
export const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : paragraph(content)}</w:tc>`;
