/** Takes the printed label off a block's words, whether Markdown took it for a list marker or left it in the text. */
import { diagnostic } from '../diagnostic/catalogue.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { quote } from '../diagnostic/diagnostic.ts';
import { plainText, type Inline, type TextBlock } from '../markup/blocks.ts';
import { matchLabel, ranks, type Label } from './label.ts';

export interface Split {
  label: Label | null;
  /** The label is printed in bold. */
  isLabelStrong: boolean;
  /** The words behind it. */
  inlines: Inline[];
}

const withoutLabel = (inlines: Inline[]): Split => ({ label: null, isLabelStrong: false, inlines });

/** Problems go into `diagnostics`; a block whose label is not clear keeps all its characters as text. */
export function splitLabel(file: string, block: TextBlock, diagnostics: Diagnostic[]): Split {
  if (block.marker !== '') return splitMarker(file, block, diagnostics);
  const [first, ...rest] = block.inlines;
  // The source line tells a bare label from an escaped one; a heading's line begins with its marks.
  const source = block.source.replace(/^#{1,6}\s+/, '');
  if (first?.type === 'text') return splitText(block, source, first, rest);
  if (first?.type === 'strong') return splitStrong(block, source, first, rest);
  if (first?.type === 'element') {
    const match = matchLabel(plainText([first]), false);
    if (match !== null && match.label.rank !== ranks.dash) {
      diagnostics.push(
        diagnostic(
          'SYN-012',
          { file, line: block.line, column: block.column, length: first.name.length + 1 },
          {
            found: quote(block.source, 60),
            expected: 'thẻ chú giải đứng sau nhãn của đoạn',
            fix: `chuyển "${match.label.printed}" ra trước <${first.name}>`,
          },
        ),
      );
    }
  }
  return withoutLabel(block.inlines);
}

/** Markdown took the beginning of the block for a list marker: "1. ", "- ". */
function splitMarker(file: string, block: TextBlock, diagnostics: Diagnostic[]): Split {
  const place = { file, line: block.line, column: block.column, length: Math.max(1, block.marker.trimEnd().length) };
  const match = matchLabel(block.marker.trimEnd(), block.heading);
  const isWhole = match?.length === block.marker.trimEnd().length;
  if (match === null || !isWhole) {
    const escaped = block.marker
      .trim()
      .replace(/[.)]/, '\\$&')
      .replace(/^[-+*]/, '\\$&');
    diagnostics.push(
      diagnostic('PROV-001', place, {
        found: quote(block.source, 60),
        fix:
          match === null
            ? `nếu là chữ của văn bản thì viết "${escaped}"`
            : 'mỗi đoạn một nhãn: đặt dấu \\ trước nhãn thứ hai, ví dụ "- 1\\. …"',
      }),
    );
    return withoutLabel([{ type: 'text', value: block.marker, offset: 0 }, ...block.inlines]);
  }
  const nextLabel = firstText(block.inlines, block);
  if (nextLabel !== null && isBareNumber(nextLabel)) {
    // "- 1. …": Markdown took only the first label; the second stays text and must be escaped to say so.
    diagnostics.push(
      diagnostic('PROV-001', place, {
        found: quote(block.source, 60),
        fix: 'mỗi đoạn một nhãn: đặt dấu \\ trước dấu chấm của nhãn thứ hai',
      }),
    );
  }
  return { label: match.label, isLabelStrong: false, inlines: block.inlines };
}

type InlineOf<Type extends Inline['type']> = Extract<Inline, { type: Type }>;

function splitText(block: TextBlock, source: string, first: InlineOf<'text'>, rest: Inline[]): Split {
  const match = matchLabel(first.value, block.heading);
  if (match === null || !source.startsWith(match.label.printed) || isGlued(first.value, match.label.printed, rest)) {
    return withoutLabel(block.inlines);
  }
  return {
    label: match.label,
    isLabelStrong: false,
    inlines: dropEmpty([{ ...first, value: first.value.slice(match.length), offset: first.offset + match.length }, ...rest]),
  };
}

function splitStrong(block: TextBlock, source: string, first: Extract<Inline, { type: 'strong' | 'emphasis' }>, rest: Inline[]): Split {
  const [inner, ...others] = first.children;
  const match = inner?.type === 'text' ? matchLabel(inner.value, block.heading) : null;
  const isUnspaced = others.length === 0 && rest[0] !== undefined && !(rest[0].type === 'text' && /^\s/.test(rest[0].value));
  if (
    inner?.type !== 'text' ||
    match === null ||
    !source.startsWith(`**${match.label.printed}`) ||
    (isUnspaced && inner.value === match.label.printed)
  )
    return withoutLabel(block.inlines);
  const remaining = dropEmpty([{ ...inner, value: inner.value.slice(match.length), offset: inner.offset + match.length }, ...others]);
  const next = rest[0];
  const tail =
    remaining.length === 0 && next?.type === 'text' ? dropEmpty([{ ...next, value: next.value.trimStart() }, ...rest.slice(1)]) : rest;
  return {
    label: match.label,
    isLabelStrong: true,
    inlines: remaining.length === 0 ? tail : [{ ...first, children: remaining }, ...tail],
  };
}

/** A label has white space behind it: in "*" before bold words, or "a)" before a note mark, there is none, and none may be added. */
const isGlued = (text: string, label: string, rest: readonly Inline[]): boolean => text === label && rest.length > 0;

const isBareNumber = (text: string): boolean => /^(?:\d{1,3}\.(?:\d{1,2}\.?)*|[-+])\s/.test(text);

/** The source behind the marker, if the block goes on with plain text there. */
function firstText(inlines: readonly Inline[], block: TextBlock): string | null {
  const first = inlines[0];
  if (first?.type !== 'text') return null;
  const behind = block.source.slice(block.source.indexOf(block.marker.trim()) + block.marker.trim().length).trimStart();
  return behind.startsWith(first.value.slice(0, 4)) ? first.value : null;
}

function dropEmpty(inlines: Inline[]): Inline[] {
  return inlines.filter((inline) => inline.type !== 'text' || inline.value !== '');
}
