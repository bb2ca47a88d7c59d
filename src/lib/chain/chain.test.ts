import { describe, expect, test } from 'vitest';
import { assembleOf, type Extra, type ShortDocument } from '../../../tests/support/citing.ts';
import type { Library } from '../library/library.ts';
import { createChain, type Chain } from './chain.ts';

const tu = 'tinh-uy-lam-dong';
const district = 'huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong';
const unit = 'dang-uy-khoi-cac-co-quan-lam-dong/nq-2024-nhiem-vu';

const libraryOf = (documents: readonly ShortDocument[], extra?: Extra): Library => assembleOf(documents, extra).library;
const chainOf = (documents: readonly ShortDocument[], extra?: Extra): Chain => createChain(libraryOf(documents, extra));
const idsOf = (steps: readonly { id: string }[]): string[] => steps.map(({ id }) => id);

/** Resolution number `number` of the province's committee, carrying out those named. */
const resolution = (number: number, follows: readonly number[] = []): ShortDocument => ({
  id: `${tu}/nq-${number}`,
  number: `${number}-NQ/TU`,
  date: `2022-0${1 + (number % 9)}-01`,
  title: `về việc thử thứ ${number}`,
  body:
    follows.length === 0
      ? ['Một.']
      : follows.map((own) => `Thực hiện Nghị quyết số ${own}-NQ/TU, ngày 01/0${1 + (own % 9)}/2022 của Tỉnh ủy.`),
});

describe('the five documents', () => {
  const library = libraryOf([], { real: true });
  const chain = createChain(library);

  test('28-NQ/TU is carried out by three documents of the province and its units, and 3467-CV/TU by the district', () => {
    expect(idsOf(chain.below(`${tu}/nq-28-2023`))).toEqual([`${tu}/cv-3467-2024`, `${tu}/cv-2024-nhiem-vu-trong-tam`, unit]);
    expect(idsOf(chain.below(`${tu}/cv-3467-2024`))).toEqual([district]);
  });

  test('26-CT/TW and 15-NQ/HU are carried out by the documents that say so, and the district does not carry out 28-NQ/TU', () => {
    expect(idsOf(chain.below('ct-26-tw-2023'))).toEqual([`${tu}/cv-2024-nhiem-vu-trong-tam`]);
    expect(idsOf(chain.below('nq-15-huyen-uy-thuoc-lam-dong-2023'))).toEqual([district]);
    expect(idsOf(chain.above(district))).not.toContain(`${tu}/nq-28-2023`);
  });

  test('each step names the place that says so', () => {
    expect(chain.below(`${tu}/cv-3467-2024`)).toEqual([
      { id: district, relation: 'triển khai thực hiện', statedIn: { from: district, anchor: 't2' }, isThirdParty: false },
    ]);
  });

  test('what is only mentioned is no part of it: 05-CT/TW is followed by what a title says of 01-KL/TW, not by the five that cite it', () => {
    expect(library.graph.to('ct-05-tw').length).toBeGreaterThan(4);
    expect(chain.below('ct-05-tw')).toMatchObject([{ id: 'kl-01-tw-khoa-xiii', relation: 'tiếp tục thực hiện', isThirdParty: true }]);
  });

  test('every step is an edge of the graph, and both ends know it', () => {
    for (const id of chain.ids) {
      for (const step of chain.below(id)) {
        expect(library.graph.edges).toContainEqual(
          expect.objectContaining({ from: step.id, to: id, relation: step.relation, statedIn: step.statedIn }),
        );
        expect(chain.above(step.id)).toContainEqual({ ...step, id });
      }
    }
  });

  test('the levels go down from the Centre, and none is guessed wrong', () => {
    const levels = (ids: readonly string[]): (string | null)[] => ids.map((id) => chain.level(id));
    expect(levels(['kl-21-tw-khoa-xiii', 'nq-trung-uong-4-khoa-xii', 'nq-dai-hoi-xiii-toan-quoc'])).toEqual(Array(3).fill('central'));
    expect(levels(['nd-04-2015-cp', 'luat-lam-nghiep', 'nq-35-2023-ubtvqh15'])).toEqual(Array(3).fill('central'));
    expect(levels([`${tu}/nq-28-2023`, 'nq-dai-hoi-xi-tinh-uy-lam-dong', 'hd-04-ban-to-chuc-tinh-uy-lam-dong'])).toEqual(
      Array(3).fill('province'),
    );
    expect(levels([district, unit, 'nq-dai-hoi-xv-huyen-uy-thuoc-lam-dong'])).toEqual(Array(3).fill('district'));
    const order = ['central', 'province', 'district'];
    const tops = chain.tops.map((id) => order.indexOf(chain.level(id) ?? ''));
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });

  test('of a document of the province that carries out both, the longest way down is where it is listed in full', () => {
    const way: string[] = [];
    for (let id: string | null = district; id !== null; id = chain.home(id)) way.unshift(id);
    expect(way).toEqual(['ct-05-tw', 'kl-01-tw-khoa-xiii', `${tu}/nq-28-2023`, `${tu}/cv-3467-2024`, district]);
  });
});

describe('a made library', () => {
  test('a document that carries out two stands below both and is at home below one', () => {
    const chain = chainOf([resolution(1), resolution(2), resolution(3, [1, 2])]);
    expect(idsOf(chain.above(`${tu}/nq-3`))).toEqual([`${tu}/nq-2`, `${tu}/nq-1`]);
    expect([...chain.tops].sort()).toEqual([`${tu}/nq-1`, `${tu}/nq-2`]);
    expect([`${tu}/nq-1`, `${tu}/nq-2`]).toContain(chain.home(`${tu}/nq-3`));
  });

  test('documents that carry out one another in a circle have one top and no endless way', () => {
    const followed = (id: string, ...others: string[]): ShortDocument => ({
      id: `${tu}/${id}`,
      number: null,
      body: others.map((other) => `Thực hiện <Cite to="${tu}/${other}" relation="triển khai thực hiện">Nghị quyết ấy</Cite>.`),
    });
    const chain = chainOf([followed('nq-a', 'nq-c'), followed('nq-b', 'nq-a'), followed('nq-c', 'nq-b')]);
    expect(chain.ids).toHaveLength(3);
    expect(chain.tops).toEqual([`${tu}/nq-a`]);
    expect(chain.home(`${tu}/nq-b`)).toBe(`${tu}/nq-a`);
    expect(chain.home(`${tu}/nq-c`)).toBe(`${tu}/nq-b`);
    expect(idsOf(chain.below(`${tu}/nq-c`))).toEqual([`${tu}/nq-a`]);
  });

  test('a citation that fits two documents, a mere mention and a document that speaks of itself make no step', () => {
    const chain = chainOf([
      { ...resolution(1), body: ['Nghị quyết này thực hiện tại các địa phương; xử lý vi phạm Luật Lâm nghiệp.'] },
      { id: `${tu}/kl-1`, kind: 'kết luận', number: '49-KL/TU', date: '2021-02-01', body: ['Một.'] },
      { ...resolution(2), body: ['Thực hiện Kết luận số 49-KL/TW.', 'So với Nghị quyết số 1-NQ/TU, ngày 01/02/2022 của Tỉnh ủy.'] },
    ]);
    expect(chain.ids.filter((id) => id.includes('/'))).toEqual([`${tu}/nq-2`]);
  });

  test('the order does not depend on the order of files', () => {
    const documents = [resolution(1), resolution(2, [1]), resolution(3, [1]), resolution(4, [2, 3]), resolution(5, [4, 1])];
    const [one, other] = [chainOf(documents), chainOf([...documents].reverse())];
    expect(other.ids).toEqual(one.ids);
    expect(other.tops).toEqual(one.tops);
    for (const id of one.ids) {
      expect(other.below(id)).toEqual(one.below(id));
      expect(other.home(id)).toBe(one.home(id));
    }
  });

  test('a library without relations has an empty chain', () => {
    expect(chainOf([resolution(1)])).toMatchObject({ ids: [], tops: [] });
  });

  test('a chain of five thousand steps is read in one go', () => {
    const ids = Array.from({ length: 5000 }, (_, index) => `${tu}/nq-${index}`);
    const edges = ids.slice(1).map((id, index) => ({
      from: id,
      to: ids[index] ?? '',
      relation: 'triển khai thực hiện' as const,
      statedIn: { from: id, anchor: '1' },
      isThirdParty: false,
    }));
    const library = libraryOf([]);
    const chain = createChain({ ...library, graph: { ...library.graph, edges } });
    expect(chain.tops).toEqual([ids[0]]);
    expect(chain.home(ids.at(-1) ?? '')).toBe(ids.at(-2));
  });
});
