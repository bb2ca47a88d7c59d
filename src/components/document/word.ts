/**
 * The document as a Word file, made in the reader's browser from the page: the official text block by block, A4 with the margins of office documents, its source
 * and the word that it is no original on every page. Loaded when the button is pressed.
 */
import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';

export interface WordOptions {
  /** "Công văn số 3467-CV/TU": on the head of every page, and the title of the file. */
  name: string;
  /** "Trích từ …": the last paragraph, with its link. */
  source: string;
  /** Null where the page has none that leads anywhere else. */
  url: string | null;
  /** On the head of every page. */
  notice: string;
  /** "Trang 1/5". */
  page: string;
}

/** Twentieths of a point; a millimetre has 56.7 of them. */
const millimetres = (value: number): number => Math.round(value * 56.7);
const face = 'Times New Roman';
const size = 28;
const small = 24;
const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const;

export function makeWordFile(official: Element, options: WordOptions): Promise<Blob> {
  const paragraph = (text: string, font = 22): Paragraph =>
    new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, size: font })] });
  const file = new Document({
    title: options.name,
    description: options.source,
    styles: { default: { document: { run: { font: face, size, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: millimetres(210), height: millimetres(297) },
            margin: { top: millimetres(20), right: millimetres(15), bottom: millimetres(20), left: millimetres(30) },
          },
        },
        headers: { default: new Header({ children: [paragraph(`${options.name} – ${options.notice}`)] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ size: 22, children: [`${options.page} `, PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES] })],
              }),
            ],
          }),
        },
        children: [
          ...[...official.querySelectorAll('p, h2, h3, h4, h5, h6, table')].flatMap((block) =>
            block.closest('aside') === null && (block.tagName === 'TABLE' || block.closest('table') === null) ? [blockOf(block)] : [],
          ),
          new Paragraph({
            spacing: { before: 400 },
            border: { top: { style: 'single', size: 4, space: 6, color: '000000' } },
            children: [
              new TextRun({ text: `${options.source} `, size: small }),
              ...(options.url === null
                ? []
                : [new ExternalHyperlink({ link: options.url, children: [new TextRun({ text: options.url, size: small })] })]),
            ],
          }),
        ],
      },
    ],
  });
  return Packer.toBlob(file);
}

function blockOf(block: Element): Paragraph | Table {
  if (block instanceof HTMLTableElement) {
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [...block.rows].map(
        (row) =>
          new TableRow({
            tableHeader: row.parentElement?.tagName === 'THEAD',
            children: [...row.cells].map((cell) => new TableCell({ children: [new Paragraph({ children: runsOf(cell) })] })),
          }),
      ),
    });
  }
  const level = /^H([2-6])$/.exec(block.tagName)?.[1];
  const zone = block.closest('.zone');
  const isSignature = zone?.matches('.zone-signature') === true;
  const isText = zone === null && level === undefined;
  return new Paragraph({
    ...(level === undefined ? {} : { heading: levels[Math.min(Number(level) - 2, levels.length - 1)] ?? HeadingLevel.HEADING_4 }),
    alignment: isSignature ? AlignmentType.CENTER : isText ? AlignmentType.JUSTIFIED : AlignmentType.LEFT,
    indent: isSignature ? { left: millimetres(80) } : isText ? { firstLine: millimetres(10) } : {},
    spacing: { after: zone === null ? 120 : 20, line: 300 },
    keepNext: level !== undefined,
    children: runsOf(block),
  });
}

/** The printed words of a block; what stands beside them on the page is left out. */
function runsOf(block: Element): TextRun[] {
  const isHeading = /^H[2-6]$/.test(block.tagName);
  const isRecipients = block.closest('.zone-recipients') !== null;
  return [...block.querySelectorAll('[data-official-text]')].map((leaf, index, all) => {
    const options: IRunOptions = {
      // The line feed at the end of a block is the page's own.
      text: index === all.length - 1 ? leaf.textContent.replace(/\n$/, '') : leaf.textContent,
      bold: isHeading || leaf.closest('strong, th') !== null,
      italics: leaf.closest('em') !== null,
      color: '000000',
      font: face,
      size: isRecipients ? small : size,
    };
    return new TextRun(options);
  });
}
