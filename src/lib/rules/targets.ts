/** ANNO-002, ANNO-003: a target says what its words print, and its attributes go with its operator. */
import type { Operator, TargetAttributes } from '../annotation/attributes.ts';
import { hasGrade, hasUnit, isApproximate, mayPrintOperator, operatorWords, printedOperator } from '../annotation/printed-target.ts';
import { bounds, isFigure, readTargets, type AnnotatedTarget } from '../annotation/target.ts';
import { diagnostic } from '../diagnostic/catalogue.ts';
import { quote, type Diagnostic } from '../diagnostic/diagnostic.ts';
import { placeOf, zoneAnchors, type Anchor } from '../provision/body.ts';
import { blockLine, type OfficialBlock } from '../provision/text.ts';
import type { Registry } from '../registry/registry.ts';
import { findFigures, type PrintedFigure } from '../text/figures.ts';
import { lower } from '../text/fold.ts';
import { holdsWords } from '../text/whole-words.ts';
import { checkRowNumbers } from './row-numbers.ts';
import type { Rule } from './rule.ts';

interface Problem {
  code: 'ANNO-002' | 'ANNO-003';
  found: string;
  expected?: string;
  fix?: string;
}

export const checkTargets: Rule = ({ parsed: { file, body }, blocks, registry }) => {
  const targets = readTargets(body);
  if (targets.length === 0) return [];
  const said = new Map([...new Set(targets.map(({ anchor }) => anchor))].map((anchor) => [anchor, wordsAbove(blocks, anchor)]));
  const indicators = new Set(targets.map(({ target }) => target.indicator));
  const numbered = targets.map(({ anchor, line, column, target: { n } }) => ({ anchor, line, column, n }));
  const problems = targets.flatMap((own) => {
    const misfits = checkAttributes(own.target);
    const problems = [
      ...misfits,
      // Figures are looked for once it is known which they are.
      ...(misfits.length > 0 ? [] : checkWords(own)),
      ...checkPlaces(own, said.get(own.anchor) ?? ''),
      ...checkIndicator(own.target, indicators, registry),
    ];
    return problems.map(({ code, found, expected, fix }): Diagnostic => {
      const place = { file, line: own.line, column: own.column, length: '<Target'.length };
      return diagnostic(code, place, { found, ...(expected && { expected }), ...(fix && { fix }) });
    });
  });
  return [...checkRowNumbers(file, 'Target', numbered), ...problems];
};

const needed: Readonly<Record<Operator, readonly ('value' | 'min' | 'max')[]>> = {
  eq: ['value'],
  min: ['min'],
  max: ['max'],
  above: ['min'],
  below: ['max'],
  range: ['min', 'max'],
  grade: ['value'],
};

function checkAttributes(target: TargetAttributes): Problem[] {
  const { op, min, max, value } = target;
  const problem = (found: string, expected: string, fix: string): Problem => ({ code: 'ANNO-003', found, expected, fix });
  const problems: Problem[] = [];
  const names = ['value', 'min', 'max'] as const;
  if (names.some((name) => needed[op].includes(name) !== (target[name] !== undefined))) {
    const given = names.flatMap((name) => (target[name] === undefined ? [] : [` ${name}=${quote(target[name])}`])).join('');
    const form = `op="${op}" đi với ${needed[op].join(' và ')}`;
    problems.push(
      problem(
        `op="${op}"${given}`,
        `${form}, không có thuộc tính nào khác trong ba thuộc tính value, min, max`,
        'thêm hoặc bỏ thuộc tính, hoặc chọn op khác',
      ),
    );
  }
  if (op === 'eq' && value !== undefined && !isFigure(value))
    problems.push(
      problem(
        `op="eq" value=${quote(value)}`,
        'số viết liền, dấu chấm thập phân: 95,3 ghi 95.3; 14.150 ghi 14150',
        'viết lại số; chữ xếp loại thì op="grade"',
      ),
    );
  if (op === 'range' && min !== undefined && max !== undefined && Number(min) >= Number(max))
    problems.push(problem(`min=${quote(min)} max=${quote(max)}`, 'min nhỏ hơn max', 'đổi chỗ min và max; nếu chỉ in một số thì op="eq"'));
  if (op === 'grade') {
    for (const name of ['unit', 'approximate', 'basis'] as const) {
      if (target[name] !== undefined)
        problems.push(problem(`op="grade" ${name}=${quote(target[name])}`, `xếp loại không có ${name}`, `bỏ ${name}`));
    }
  } else if (target.unit === undefined) {
    problems.push(problem('thiếu unit', 'đơn vị tính như in sau số, ví dụ % hoặc tỷ đồng', 'thêm unit="…"'));
  }
  if (target.basis === 'counted' && (op !== 'eq' || target.approximate !== undefined))
    problems.push(problem('basis="counted"', 'số đếm được thì op="eq" và không có approximate', 'sửa op, bỏ approximate, hoặc bỏ basis'));
  return problems;
}

function checkWords(own: AnnotatedTarget): Problem[] {
  const { target, words } = own;
  if (target.op === 'grade') {
    if (target.value === undefined || hasGrade(words, target.value)) return [];
    return [{ code: 'ANNO-002', found: `value=${quote(target.value)}`, expected: `chữ xếp loại có trong ${quote(words)}` }];
  }
  if (target.basis === 'counted') return checkCounted(own);
  const { min, max } = bounds(target);
  const figures = findFigures(words);
  const low = min ?? max;
  const high = max ?? min;
  const candidates = figures.filter((figure) => figure.min === low && figure.max === high && figure.isRange === (target.op === 'range'));
  if (candidates.length === 0) return [missing(target, figures, low)];
  // Of several figures that fit ("100% …, đạt 100%") the one that fits best.
  const tried = candidates.map((figure) => checkFigure(target, words, figure)).sort((a, b) => a.length - b.length);
  return tried[0] ?? [];
}

/** "14.150 (ghi 14150)": attributes write figures as machines do. */
function inBothWays({ printed, min, max, isRange }: PrintedFigure): string {
  const written = isRange ? `${min} và ${max}` : String(min);
  return written === printed ? printed : `${printed} (ghi ${written})`;
}

function missing(target: TargetAttributes, figures: readonly PrintedFigure[], low: number | null): Problem {
  const own = (['value', 'min', 'max'] as const).flatMap((name) => (target[name] === undefined ? [] : [`${name}="${target[name]}"`]));
  const found = own.join(' ');
  if (figures.length === 0) return { code: 'ANNO-002', found, expected: 'số có trong các chữ được bọc; ở đây không in số nào' };
  const range = figures.find((figure) => figure.isRange && (figure.min === low || figure.max === low));
  const expected = `số có trong các chữ được bọc; ở đây in: ${figures.map(inBothWays).join('; ')}`;
  if (range === undefined || target.op === 'range') return { code: 'ANNO-002', found, expected };
  return { code: 'ANNO-002', found, expected, fix: `ghi cả khoảng: op="range" min="${range.min}" max="${range.max}"` };
}

function checkFigure(target: TargetAttributes, words: string, figure: PrintedFigure): Problem[] {
  const problem = (found: string, expected: string, fix: string): Problem => ({ code: 'ANNO-002', found, expected, fix });
  const problems: Problem[] = [];
  const { op, unit = '' } = target;
  const printed = printedOperator(words, figure);
  if (printed !== null && printed.op !== op) {
    problems.push(
      problem(`op="${op}"`, `op="${printed.op}", vì in “${printed.cue}” bên số ${figure.printed}`, `sửa op thành "${printed.op}"`),
    );
  } else if (printed === null && op !== 'eq' && op !== 'range' && op !== 'grade' && !mayPrintOperator(words, figure, op)) {
    const fix = 'sửa op thành "eq", hoặc bọc cả chữ đó';
    problems.push(problem(`op="${op}"`, `một trong các chữ: ${operatorWords(op).join(', ')}`, fix));
  }
  if (!hasUnit(words, figure, unit)) {
    const next = words.slice(figure.end).trim().split(' ').slice(0, 3).join(' ');
    problems.push(
      problem(`unit=${quote(unit)}`, `đơn vị tính in ngay sau số ${figure.printed}: ${quote(next)}`, 'chép lại đơn vị tính như in'),
    );
  }
  if (isApproximate(words, figure) !== (target.approximate !== undefined)) {
    problems.push(
      target.approximate === undefined
        ? problem('thiếu approximate', 'approximate="true", vì trước số in “khoảng” hoặc chữ tương đương', 'thêm approximate="true"')
        : problem('approximate="true"', 'chữ “khoảng”, “gần”, “xấp xỉ”, “ước” ngay trước số', 'bỏ approximate, hoặc bọc cả chữ đó'),
    );
  }
  return problems;
}

/** The names that were counted are in `note`, each printed in the words, as many as the figure says. */
function checkCounted({ target: { value, note, unit = '' }, words }: AnnotatedTarget): Problem[] {
  const names = note === undefined ? [] : note.split(note.includes(';') ? ';' : ',').map((name) => name.trim());
  const unprinted = names.filter((name) => !holdsWords(words, name));
  const problems: Problem[] = [];
  if (unprinted.length > 0)
    problems.push({
      code: 'ANNO-002',
      found: `note=${quote(note ?? '')}`,
      expected: `tên in trong các chữ được bọc; không có: ${unprinted.join(', ')}`,
    });
  if (new Set(names).size !== Number(value))
    problems.push({
      code: 'ANNO-002',
      found: `basis="counted" value=${quote(value ?? '')}, note có ${new Set(names).size} tên`,
      expected: 'note gồm đủ các tên được đếm, cách nhau dấu phẩy',
      fix: 'sửa value, hoặc chép đủ các tên vào note',
    });
  if (!holdsWords(lower(words), lower(unit)))
    problems.push({ code: 'ANNO-002', found: `unit=${quote(unit)}`, expected: `đơn vị tính có trong ${quote(words)}` });
  return problems;
}

/** What the figure is compared with stands in its block; the year may stand in a heading. */
/** What a place stands under: its own words, the headings above it, the paragraphs that open these parts, and the head of the document. */
function wordsAbove(blocks: readonly OfficialBlock[], anchor: Anchor): string {
  // By where it stands: an anchor that was kept may say where it stood.
  const place = placeOf(blocks.find((block) => block.anchor === anchor) ?? { anchor });
  const parts = place.split('.');
  const above = new Set(parts.map((_, index) => parts.slice(0, index).join('.')));
  const opens = /(?:^|\.)t\d+$/;
  return blocks
    .filter((block) => {
      const own = placeOf(block);
      return (
        own === place ||
        own === zoneAnchors.head ||
        (own !== '' && above.has(own)) ||
        (above.has(own.slice(0, Math.max(0, own.lastIndexOf('.')))) && opens.test(own))
      );
    })
    .map(blockLine)
    .join('\n');
}

/** `said`: the words that the target stands under. */
function checkPlaces({ target: { period, base }, block }: AnnotatedTarget, said: string): Problem[] {
  const problems: Problem[] = [];
  if (base !== undefined && !holdsWords(block, base))
    problems.push({ code: 'ANNO-002', found: `base=${quote(base)}`, expected: 'chữ in trong cùng đoạn' });
  if (period !== undefined && !holdsWords(said, period))
    problems.push({
      code: 'ANNO-002',
      found: `period=${quote(period)}`,
      expected: 'năm hoặc giai đoạn in trong cùng đoạn, ở các tiêu đề, lời mở đầu phía trên hoặc ở đầu văn bản',
    });
  return problems;
}

function checkIndicator(target: TargetAttributes, indicators: ReadonlySet<string>, registry: Registry): Problem[] {
  const problems: Problem[] = [];
  const unit = registry.indicator(target.indicator)?.unit;
  if (unit != null && target.unit !== undefined && target.unit !== unit)
    problems.push({
      code: 'ANNO-003',
      found: `unit=${quote(target.unit)}`,
      expected: `đơn vị tính của chỉ tiêu này trong content/registry/indicators.yaml: ${quote(unit)}`,
      fix: 'sửa unit; nếu văn bản in đơn vị khác thì dùng một chỉ tiêu khác',
    });
  const whole = target['part-of'];
  if (whole === undefined) return problems;
  const isPresent = registry.indicator(whole)?.isComposition === true || (indicators.has(whole) && whole !== target.indicator);
  // An unknown indicator is ANNO-001.
  if (!isPresent && registry.indicator(whole) !== undefined)
    problems.push({
      code: 'ANNO-003',
      found: `part-of=${quote(whole)}`,
      expected: 'chỉ tiêu của tổng số, có thẻ <Target> riêng trong văn bản này, hoặc một cơ cấu (isComposition) trong danh mục',
      fix: 'sửa mã, thêm thẻ cho tổng số, hoặc bỏ part-of',
    });
  return problems;
}
