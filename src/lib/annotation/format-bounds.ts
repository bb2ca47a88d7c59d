/** What a target says as data: "≥ 3%", "7,2 – 7,8%", "= 14.150 tỷ đồng", "≈ 985 triệu USD". A grade has no figure. */
import type { Target } from './target.ts';

const figures = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 10 });

export function formatBounds({ op, min, max, unit, approximate }: Target): string | null {
  if (op === 'grade') return null;
  const figure = [...new Set([min, max])].flatMap((bound) => (bound === null ? [] : [figures.format(bound)])).join(' – ');
  const sign = op === 'range' ? (approximate ? '≈ ' : '') : `${approximate && op === '=' ? '≈' : op} `;
  return `${sign}${figure}${unit === null ? '' : unit === '%' ? unit : ` ${unit}`}`;
}
