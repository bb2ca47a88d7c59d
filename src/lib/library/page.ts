/** Long lists in pages of a fixed size, so that no page grows with the library. */

export const pageSize = 100;

export interface ListPage<Value> {
  values: readonly Value[];
  number: number;
  count: number;
  total: number;
}

/** At least one page, also of an empty list. */
export function paginate<Value>(values: readonly Value[], size = pageSize): ListPage<Value>[] {
  const count = Math.max(1, Math.ceil(values.length / size));
  return Array.from({ length: count }, (_, index) => ({
    values: values.slice(index * size, (index + 1) * size),
    number: index + 1,
    count,
    total: values.length,
  }));
}
