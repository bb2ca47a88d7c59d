/** Targets (`<Target>`) for figures with a unit that stand below a heading of chỉ tiêu. */
import { isApproximate, printedOperator } from '../annotation/printed-target.ts';
import { makesAnotherWord } from '../annotation/unit-words.ts';
import type { Registry } from '../registry/registry.ts';
import type { ComparableUnit } from '../spelling/comparable-words.ts';
import { findFigures, type PrintedFigure } from '../text/figures.ts';
import { fold, lower } from '../text/fold.ts';
import type { Wrapping } from './wrap.ts';

/** What figures are counted in, beside the units of the registry. */
const commonUnits = [
  ...['%', 'tỷ đồng', 'triệu đồng', 'nghìn đồng', 'đồng', 'triệu USD', 'tỷ USD', 'USD', 'ha', 'km', 'm²', 'm3', 'tấn', 'nghìn tấn', 'lượt'],
  ...['nghìn lượt', 'triệu lượt', 'lượt khách', 'người', 'lao động', 'hộ', 'thôn', 'xã', 'phường', 'huyện', 'doanh nghiệp', 'hợp tác xã'],
  ...[
    'dự án',
    'mô hình',
    'giường bệnh',
    'bác sĩ',
    'bác sỹ',
    'trường',
    'đảng viên',
    'chi bộ',
    'đảng bộ',
    'tổ chức',
    'tổ chức đảng',
    'đoàn thể',
  ],
];

/** `headings`: the words of the headings above the unit, from the top. */
export function suggestTargets({ text }: ComparableUnit, headings: readonly string[], registry: Registry): Wrapping[] {
  if (!headings.some((heading) => /(?<!\p{L})chỉ tiêu(?!\p{L})/u.test(lower(heading)))) return [];
  const units = [...new Set([...registry.indicators.flatMap(({ unit }) => unit ?? []), ...commonUnits])].sort(
    (a, b) => b.length - a.length,
  );
  const year = headings.flatMap((heading) => /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(heading)?.[0] ?? []).at(-1);
  const period = year !== undefined && text !== '' ? year : undefined;
  let from = 0;
  return findFigures(text).flatMap((figure): Wrapping[] => {
    const unit = unitBehind(text, figure, units);
    if (unit === null || /(?:năm|giá so sánh|giai đoạn|quý|tháng|ngày) ?$/u.test(lower(text.slice(0, figure.start)))) return [];
    const start = beginning(text, from, figure.start);
    const behind = /^ (?:trở lên|trở xuống)/u.exec(text.slice(unit.end))?.[0].length ?? 0;
    const end = unit.end + behind;
    from = end;
    const words = text.slice(start, end);
    const measure =
      units.find((whole) => lower(whole).startsWith(`${lower(unit.unit)}/`) && lower(words).includes(lower(whole))) ?? unit.unit;
    const own = { ...figure, start: figure.start - start, end: figure.end - start };
    const said = printedOperator(words, own);
    const op = said?.op ?? 'eq';
    const indicator = indicatorOf(words, measure, registry);
    return [
      {
        ...{ type: 'target', name: 'Target', start, end },
        attributes: {
          indicator: indicator ?? '',
          op,
          ...bounds(op, figure),
          unit: measure,
          approximate: isApproximate(words, own) ? 'true' : undefined,
          period,
        },
        missing: indicator === null ? ['indicator'] : [],
        reason: `In ở mục về chỉ tiêu: số ${figure.printed}, đơn vị ${measure}${said === null || said.op === 'range' ? '' : `, chữ “${said.cue}”`}.`,
      },
    ];
  });
}

function bounds(op: string, { min, max }: PrintedFigure): Record<string, string> {
  if (op === 'range') return { min: String(min), max: String(max) };
  if (op === 'min' || op === 'above') return { min: String(min) };
  return op === 'max' || op === 'below' ? { max: String(min) } : { value: String(min) };
}

/** The unit as printed right behind the figure. */
function unitBehind(text: string, figure: PrintedFigure, units: readonly string[]): { unit: string; end: number } | null {
  const space = /^\s?/.exec(text.slice(figure.end))?.[0].length ?? 0;
  const rest = text.slice(figure.end + space);
  for (const unit of units) {
    if (!lower(rest).startsWith(lower(unit))) continue;
    const behind = rest.slice(unit.length);
    if (unit !== '%' && (space === 0 || /^[\p{L}\p{M}\p{N}]/u.test(behind) || makesAnotherWord(lower(unit), lower(behind)))) continue;
    return { unit, end: figure.end + space + unit.length };
  }
  return null;
}

/** Behind the last semicolon, sentence or figure before it; "và", "trong đó" and what parts are left out. */
function beginning(text: string, from: number, before: number): number {
  const piece = text.slice(from, before);
  const sentence = [...piece.matchAll(/[.:] (?=\p{Lu})/gu)].at(-1);
  const cut = Math.max(piece.lastIndexOf(';') + 1, sentence === undefined ? 0 : sentence.index + 2);
  const lead = /^(?:[\s,;:().–-]|trong đó|và (?=\p{L})|so (?:với )?cùng kỳ)*/u.exec(piece.slice(cut))?.[0].length ?? 0;
  return from + cut + lead;
}

/** The indicator whose name has all its telling words among these; null where none or several have. */
function indicatorOf(words: string, unit: string, registry: Registry): string | null {
  const said = new Set(fold(words).split(/[^a-z0-9]+/));
  const fitting = registry.indicators
    .filter((own) => own.isComposition !== true && (own.unit == null || lower(own.unit) === lower(unit)))
    .map(({ id, name }) => ({
      id,
      syllables: fold(name)
        .split(/[^a-z0-9]+/)
        .filter((word) => word !== ''),
    }))
    .filter(({ syllables }) => syllables.every((word) => said.has(word)))
    .sort((a, b) => b.syllables.length - a.syllables.length);
  const [best, next] = fitting;
  return best === undefined || best.syllables.length < 3 || next?.syllables.length === best.syllables.length ? null : best.id;
}
