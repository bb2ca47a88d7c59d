/** Dates are ISO strings; this is how they are checked and how Vietnamese prints them. */

/** True for an existing day written YYYY-MM-DD: "2024-02-29" yes, "2023-02-29" and "05/01/2024" no. */
export function isIsoDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1930 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** "2024-01-05" → "05/01/2024", as lists show it. */
export function formatDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${day}/${month}/${year}`;
}

/**
 * Days as Vietnamese prints them, in order, in ISO form. Matches "05/01/2024", "5-1-2024", "05.01.2024", "ngày 06 tháng 12 năm 2023"; not "13/2024",
 * "30/2020/NĐ-CP".
 */
export function findDates(text: string): string[] {
  const shape = /(?<![\d/])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4})(?!\d)|(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/giu;
  return [...text.matchAll(shape)].flatMap(([, day, , month, year, wordDay, wordMonth, wordYear]) => {
    const iso = [year ?? wordYear ?? '', (month ?? wordMonth ?? '').padStart(2, '0'), (day ?? wordDay ?? '').padStart(2, '0')].join('-');
    return isIsoDate(iso) ? [iso] : [];
  });
}
