import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { realContent } from '../../../tests/support/documents.ts';
import { assembleOf, contentOf, locksOf, type Extra, type ShortDocument } from '../../../tests/support/citing.ts';
import { assemble } from '../library/assemble.ts';
import type { Citation, CitationGraph } from './graph.ts';
import { acceptedCitations, graphChanges } from './changes.ts';
import { numberPages } from '../library/number-pages.ts';

const real = assemble(realContent, { secondParser: false }).library.graph;
const graphOf = (documents: readonly ShortDocument[], extra?: Extra): CitationGraph => assembleOf(documents, extra).library.graph;
const brief = ({ surface, outcome, target, candidates }: Citation): string =>
  `${surface}: ${[outcome, target ?? '', ...candidates].filter((part) => part !== '').join(' ')}`;
const said = (graph: CitationGraph, from: string): string[] => graph.of(from).map(brief);

const tu = 'tinh-uy-lam-dong';
const central = 'trung-uong-dang';
const letter = (id: string, ...body: string[]): ShortDocument => ({ id: `${tu}/${id}`, kind: 'công văn', body });

describe('the five documents', () => {
  test('cite 28 numbered documents in 41 mentions', () => {
    const numbered = real.citations.filter(({ symbol }) => symbol !== null);
    expect(numbered).toHaveLength(41);
    expect(new Set(numbered.map(({ target }) => target)).size).toBe(28);
    expect(numbered.map(({ target }) => target)).not.toContain(null);
  });

  test('004 → 001 by number and date; 000, 001, 003 → 002, whose number is inferred', () => {
    const resolved = real.citations
      .filter(({ outcome }) => outcome === 'resolved')
      .map(({ from, target, reason }) => [from.split('/')[1], target, reason.includes('suy ra')]);
    expect(resolved).toEqual([
      ['nq-2024-nhiem-vu', `${tu}/nq-28-2023`, true],
      ['cv-2024-ky-luat-ky-cuong', `${tu}/cv-3467-2024`, false],
      ['cv-2024-nhiem-vu-trong-tam', `${tu}/nq-28-2023`, true],
      ['cv-3467-2024', `${tu}/nq-28-2023`, true],
    ]);
  });

  test('05-CT/TW has no term, 49-KL/TW is not the railway conclusion, 21-KL/TW has no issuer, 28-CT/TW is that of 2019', () => {
    expect(real.cited('ct-05-tw')).toMatchObject({ term: null, date: null });
    expect(real.to('kl-49-tw').map(({ from }) => from)).toEqual(['dang-uy-khoi-cac-co-quan-lam-dong/nq-2024-nhiem-vu']);
    expect(real.cited('kl-21-tw-khoa-xiii')).toMatchObject({ issuer: null, term: 'XIII' });
    expect(real.cited('ct-28-tw-2019')?.date).toBe('2019-01-21');
  });

  test('QĐ is Quy định, because the word says so', () => {
    for (const number of ['37', '4', '1']) {
      expect(real.citedDocuments.find((own) => own.number === number && own.symbol?.startsWith('QĐ') === true)?.kind).toBe('quy định');
    }
  });

  test('"Kết luận 01-KL/TW tiếp tục thực hiện Chỉ thị 05-CT/TW" relates those two', () => {
    expect(real.edges.filter(({ isThirdParty }) => isThirdParty).map(({ from, relation, to }) => [from, relation, to])).toEqual([
      ['hd-140-ban-tuyen-giao-tinh-uy-lam-dong', 'tiếp tục thực hiện', 'ct-11-tw-khoa-x'],
      ['kl-01-tw-khoa-xiii', 'tiếp tục thực hiện', 'ct-05-tw'],
    ]);
  });

  test('what is only implemented, mentioned or violated is said so', () => {
    const relation = (from: string, surface: string): string | undefined =>
      real.of(from).find((own) => own.surface.includes(surface))?.relation;
    expect(relation(`${tu}/cv-2024-nhiem-vu-trong-tam`, '10-NQ/TU')).toBe('triển khai thực hiện');
    expect(relation(`${tu}/cv-2024-nhiem-vu-trong-tam`, 'Luật Lâm nghiệp')).toBe('viện dẫn');
    expect(relation('dang-uy-khoi-cac-co-quan-lam-dong/nq-2024-nhiem-vu', 'lần thứ VIII')).toBe('sơ kết, tổng kết');
    expect(relation('huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong', '962-CV/HU')).toBe('triển khai thực hiện');
  });

  test('every citation slices back to its printed words', () => {
    for (const { surface, start, end } of real.citations) expect(surface).toHaveLength(end - start);
  });
});

describe('two documents with one number', () => {
  const conclusions: ShortDocument[] = [
    {
      id: `${central}/kl-49-2019`,
      kind: 'kết luận',
      number: '49-KL/TW',
      date: '2019-05-10',
      title: 'về tiếp tục thực hiện công tác khuyến học, khuyến tài, xây dựng xã hội học tập',
      body: ['Một.'],
    },
    {
      id: `${central}/kl-49-2023`,
      kind: 'kết luận',
      number: '49-KL/TW',
      date: '2023-02-28',
      title: 'về định hướng phát triển giao thông vận tải đường sắt Việt Nam',
      body: ['Hai.'],
    },
  ];

  test.each([
    ['the date', 'Thực hiện Kết luận số 49-KL/TW ngày 28/02/2023 của Bộ Chính trị.', `resolved ${central}/kl-49-2023`],
    ['the term', 'Thực hiện Kết luận số 49-KL/TW (khóa XII).', `resolved ${central}/kl-49-2019`],
    [
      'the subject',
      'Thực hiện Kết luận số 49-KL/TW về công tác khuyến học, khuyến tài, xây dựng xã hội học tập.',
      `resolved ${central}/kl-49-2019`,
    ],
    ['nothing', 'Thực hiện Kết luận số 49-KL/TW.', `ambiguous ${central}/kl-49-2019 ${central}/kl-49-2023`],
  ])('is decided by %s', (_by, text, outcome) => {
    expect(said(graphOf([...conclusions, letter('thu', text)]), `${tu}/thu`).map((own) => own.slice(own.indexOf(': ') + 2))).toEqual([
      outcome,
    ]);
  });

  test('a single one that is held is not taken for the one that is meant', () => {
    const [, railway] = conclusions as [ShortDocument, ShortDocument];
    const graph = graphOf([railway, letter('thu', 'Thực hiện Kết luận số 49-KL/TW.')]);
    expect(said(graph, `${tu}/thu`)).toEqual([`Kết luận số 49-KL/TW: ambiguous ${central}/kl-49-2023`]);
  });

  test('nothing cites the future', () => {
    const early: ShortDocument = { ...letter('thu', 'Thực hiện Kết luận số 49-KL/TW.'), date: '2020-02-01' };
    expect(said(graphOf([...conclusions, early]), `${tu}/thu`)).toEqual([`Kết luận số 49-KL/TW: ambiguous ${central}/kl-49-2019`]);
  });

  test('later in the same document it is the one named in full before', () => {
    const graph = graphOf([
      ...conclusions,
      letter(
        'thu',
        '1. Thực hiện Kết luận số 49-KL/TW ngày 28/02/2023.',
        '2. Tổng kết Kết luận số 49-KL/TW; Kết luận 49 của Bộ Chính trị.',
      ),
    ]);
    expect(graph.of(`${tu}/thu`).map(({ target }) => target)).toEqual(Array(3).fill(`${central}/kl-49-2023`));
  });

  test('07/CT-UBND of two years', () => {
    const province = `- id: ubnd-tinh-thu
  name: Ủy ban nhân dân tỉnh Thử
  type: state
  symbol: UBND
`;
    const directives: ShortDocument[] = [
      { id: 'ubnd-tinh-thu/ct-07-2021', kind: 'chỉ thị', number: '07/CT-UBND', date: '2021-05-31', body: ['Một.'] },
      {
        id: 'ubnd-tinh-thu/ct-07-2023',
        kind: 'chỉ thị',
        number: '07/CT-UBND',
        date: '2023-04-26',
        body: ['Thay thế Chỉ thị số 07/CT-UBND ngày 31/5/2021 của Ủy ban nhân dân tỉnh.'],
      },
    ];
    const graph = graphOf(directives, { registry: { organizations: province } });
    expect(said(graph, 'ubnd-tinh-thu/ct-07-2023')).toEqual(['Chỉ thị số 07/CT-UBND: resolved ubnd-tinh-thu/ct-07-2021']);
    expect(graph.of('ubnd-tinh-thu/ct-07-2023')[0]?.relation).toBe('thay thế');
  });

  test('the numbers of another province are not ours', () => {
    const own: ShortDocument = { id: `${tu}/nq-10-2022`, number: '10-NQ/TU', date: '2022-02-10', title: 'về bảo vệ rừng', body: ['Một.'] };
    const graph = graphOf([own, letter('thu', 'Học tập Nghị quyết số 10-NQ/TU ngày 10/02/2022 của Tỉnh ủy Lào Cai.')]);
    expect(graph.of(`${tu}/thu`)[0]).toMatchObject({ outcome: 'cited-only', target: 'nq-10-tu-lao-cai-2022' });
  });

  test('a choice of numbers has a page', () => {
    const { library } = assembleOf(conclusions);
    expect(numberPages(library)).toContainEqual(
      expect.objectContaining({
        slug: '49-kl-tw',
        targets: [`${central}/kl-49-2019`, `${central}/kl-49-2023`],
      }),
    );
  });
});

describe('a document that everybody cites is put up', () => {
  const before = assembleOf([], { real: true });
  const directive: ShortDocument = {
    id: `${central}/ct-26-2023`,
    kind: 'chỉ thị',
    number: '26-CT/TW',
    date: '2023-11-23',
    title: 'về việc tổ chức Tết Giáp Thìn năm 2024',
    body: ['Một.'],
  };
  const conclusion: ShortDocument = {
    id: `${central}/kl-01-2021`,
    kind: 'kết luận',
    number: '01-KL/TW',
    date: '2021-05-18',
    title:
      'về tiếp tục thực hiện Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị về “Đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh”',
    body: ['Một.'],
  };

  test.each([
    ['26-CT/TW', directive, 'ct-26-tw-2023', 1],
    ['01-KL/TW', conclusion, 'kl-01-tw-khoa-xiii', 5],
  ])('all citations of %s resolve, and its address leads on', (_number, document, id, count) => {
    expect(before.library.graph.to(id)).toHaveLength(count);
    const { graph } = assembleOf([document], { real: true, locks: locksOf(before) }).library;
    expect(graph.to(document.id).filter(({ outcome }) => outcome === 'resolved')).toHaveLength(count);
    expect(graph.to(id)).toEqual([]);
    expect(graph.retired).toEqual([{ id, label: expect.stringContaining(document.number ?? '') as string, targets: [document.id] }]);
  });

  test('the change is seen: what was cited-only is re-targeted', () => {
    const { library } = assembleOf([directive], { real: true });
    const accepted = (id: string): Record<string, string> => acceptedCitations(before.library.graph.of(id));
    expect(
      graphChanges(
        library.graph,
        library.entries.map(({ id }) => id),
        accepted,
      ),
    ).toEqual([
      expect.objectContaining({
        type: 're-targeted',
        from: `${tu}/cv-2024-nhiem-vu-trong-tam`,
        before: 'cited-only ct-26-tw-2023',
        after: `resolved ${central}/ct-26-2023`,
      }),
    ]);
  });

  test('its address leads on also where there is no lock', () => {
    expect(assembleOf([directive], { real: true }).library.graph.retired).toContainEqual({
      id: 'ct-26-tw-2023',
      label: null,
      targets: [directive.id],
    });
  });

  test('an entry with a slip in its number does not take the address over unseen', () => {
    const entry = (number: string): string => `
- id: ct-05-tw
  kind: chỉ thị
  number: ${number}
  organization: trung-uong-dang
`;
    const lock = locksOf(before);
    const codes = (number: string): string[] =>
      assembleOf([], { real: true, locks: lock, registry: { 'cited-documents': entry(number) } })
        .diagnostics.filter(({ severity }) => severity === 'error')
        .map(({ code }) => code);
    expect(codes('05-CT/TW')).toEqual([]);
    expect(codes('06-CT/TW')).toEqual(['LOCK-001']);
    expect(codes('05-CT/TU')).toEqual(['LOCK-001']);
  });

  test('an address stays when a later document prints more', () => {
    const first = letter('a', 'Thực hiện Chỉ thị số 77-CT/TW.');
    const lock = locksOf(assembleOf([first]));
    const graph = graphOf([first, letter('b', 'Thực hiện Chỉ thị số 77-CT/TW ngày 05/6/2022.')], { locks: lock });
    expect(graph.citations.map(({ target }) => target)).toEqual(['ct-77-tw', 'ct-77-tw']);
    expect(graph.cited('ct-77-tw')?.date).toBe('2022-06-05');
  });
});

describe('places in a cited document', () => {
  const cite = (place: string): Citation | undefined =>
    graphOf([letter('thu', `Thực hiện ${place} Nghị quyết số 28-NQ/TU, ngày 06/12/2023 của Tỉnh ủy.`)], { real: true }).of(`${tu}/thu`)[0];

  test.each([
    ['mục 1 phần III', 'p2.iii.1'],
    ['điểm 3 mục 2 phần III', null],
    ['khoản 2 mục III', 'p2.iii.2'],
    ['Phần thứ ba', 'p3'],
    ['mục 99', null],
    ['mục 1, mục III, phần thứ hai', 'p2.iii.1'],
    ['Điều 1, Điều 2', null],
    ['mục 1 và mục 2 phần III', null],
    ['mục 1, 2 phần III', null],
  ])('%s → %s', (place, anchor) => {
    const citation = cite(place);
    expect(citation).toMatchObject({ outcome: 'resolved', pinpoint: place, targetAnchor: anchor });
    if (anchor === null) expect(citation?.reason).toMatch(/đầu văn bản/);
  });

  test('"Điều 5 của Luật …" is never a place of the citing document', () => {
    const graph = graphOf([{ ...letter('thu', 'Điều 5. Thực hiện Điều 5 của Luật Đất đai.'), id: `${tu}/thu` }]);
    expect(graph.of(`${tu}/thu`)[0]).toMatchObject({ pinpoint: 'Điều 5', target: 'luat-dat-dai', targetAnchor: null });
  });
});

describe('what is printed of a subject', () => {
  const subjects = (text: string): (string | null)[] =>
    graphOf([letter('thu', text)])
      .of(`${tu}/thu`)
      .map(({ subject }) => subject);

  test.each([
    [
      'Kết luận số 21-KL/TW (khóa XIII); Kết luận số 01-KL/TW của Bộ Chính trị tiếp tục thực hiện Chỉ thị số 05-CT/TW về học tập Bác.',
      [null, 'tiếp tục thực hiện Chỉ thị số 05-CT/TW về học tập Bác', 'học tập Bác'],
    ],
    [
      'Quy định số 37-QĐ/TW ngày 25/10/2021 về những điều đảng viên không được làm, Quy định số 01-QĐ/TU về thí điểm.',
      ['những điều đảng viên không được làm', 'thí điểm'],
    ],
    [
      'Công văn số 956-CV/HU “Về việc tổ chức “Tết Nhân ái” năm 2024” và Công văn số 962-CV/HU.',
      ['Về việc tổ chức “Tết Nhân ái” năm 2024', null],
    ],
    ['Kết luận số 49-KL/TW và Kế hoạch số 89-KH/TU về khuyến học, khuyến tài.', ['khuyến học, khuyến tài', 'khuyến học, khuyến tài']],
    ['Luật Lâm nghiệp, Nghị quyết số 03-NQ/TU về dân chủ ở cơ sở.', [null, 'dân chủ ở cơ sở']],
  ])('%s', (text, expected) => {
    expect(subjects(text)).toEqual(expected);
  });
});

describe('what an editor says', () => {
  test('of a number that is cited without date, under its own address, is told there', () => {
    const entry = `
- id: ct-77-tw
  kind: chỉ thị
  number: 77-CT/TW
  organization: trung-uong-dang
  date: "2022-06-05"
  sources: { date: văn bản in }
`;
    const graph = graphOf([letter('thu', 'Thực hiện Chỉ thị số 77-CT/TW.')], { registry: { 'cited-documents': entry } });
    expect(said(graph, `${tu}/thu`)).toEqual(['Chỉ thị số 77-CT/TW: cited-only ct-77-tw']);
    expect(graph.cited('ct-77-tw')).toMatchObject({ number: '77', symbol: 'CT/TW', date: '2022-06-05' });
  });

  test('wins over the finder', () => {
    const graph = graphOf(
      [
        letter(
          'thu',
          `Thực hiện <Cite to="${tu}/nq-28-2023" at="p3" relation="hướng dẫn">Nghị quyết năm 2024 của Tỉnh ủy</Cite>, Nghị quyết số 12-NQ/TU.`,
        ),
      ],
      { real: true },
    );
    expect(
      graph
        .of(`${tu}/thu`)
        .map(({ surface, outcome, target, targetAnchor, relation }) => [surface, outcome, target, targetAnchor, relation]),
    ).toEqual([
      ['Nghị quyết năm 2024 của Tỉnh ủy', 'resolved', `${tu}/nq-28-2023`, 'p3', 'hướng dẫn'],
      ['Nghị quyết số 12-NQ/TU', 'cited-only', 'nq-12-tinh-uy-lam-dong-2022', null, 'triển khai thực hiện'],
    ]);
  });

  test('in the authority file: this is the document that was put up', () => {
    const entry = `
- id: kl-77-tw
  kind: kết luận
  number: 77-KL/TW
  organization: trung-uong-dang
  title: về công tác thử nghiệm hệ thống liên kết
  document: ${central}/kl-77-2022
  sources: { title: văn bản in, document: người biên tập đối chiếu }
`;
    const held: ShortDocument = { id: `${central}/kl-77-2022`, kind: 'kết luận', number: '77-KL/TW', date: '2022-01-01', body: ['Một.'] };
    const graph = graphOf([held, letter('thu', 'Thực hiện Kết luận số 77-KL/TW về công tác thử nghiệm hệ thống liên kết.')], {
      registry: { 'cited-documents': entry },
    });
    expect(said(graph, `${tu}/thu`)).toEqual([`Kết luận số 77-KL/TW: resolved ${central}/kl-77-2022`]);
  });
});

test('the graph does not depend on the order of files', () => {
  const documents = ['a', 'b', 'c', 'd'].map((id, index) =>
    letter(id, `Thực hiện Nghị quyết số 1${index}-NQ/TU; Chỉ thị số 05-CT/TW${index % 2 === 0 ? ' ngày 15/5/2016' : ''}; Luật Đất đai.`),
  );
  const view = (own: readonly ShortDocument[]): unknown => {
    const content = contentOf(own, { real: true });
    const { graph } = assemble(
      { ...content, directives: [...content.directives].sort(() => ((own[0]?.id ?? '') < 'tinh-uy-lam-dong/c' ? -1 : 1)) },
      { secondParser: false },
    ).library;
    return { citations: graph.citations, cited: graph.citedDocuments, edges: graph.edges };
  };
  const expected = view(documents);
  fc.assert(
    fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (shuffled) => {
      expect(view(shuffled)).toEqual(expected);
    }),
    { numRuns: 6 },
  );
});

describe('a body of the vocabulary of numbers that the registry holds too', () => {
  const held: ShortDocument[] = [
    { id: 'chinh-phu/nd-139-2025', kind: 'nghị định', number: '139/2025/NĐ-CP', date: '2025-06-12', body: ['Một.'] },
    { id: 'quoc-hoi/nq-7-2022', kind: 'nghị quyết', number: '07/2022/QH15', date: '2022-06-01', body: ['Một.'] },
  ];
  const citing = letter('thu', 'Căn cứ Nghị định số 139/2025/NĐ-CP và Nghị quyết số 07/2022/QH15; Nghị quyết số 07/2022/QH14.');
  const body = (id: string, name: string): string => `- { id: ${id}, name: ${name}, type: state, parent: null }`;

  test('is the one that its numbers lead to; the number of another term is another document', () => {
    const organizations = `${body('chinh-phu', 'Chính phủ')}\n${body('quoc-hoi', 'Quốc hội')}\n`;
    expect(said(graphOf([...held, citing], { registry: { organizations } }), `${tu}/thu`)).toEqual([
      'Nghị định số 139/2025/NĐ-CP: resolved chinh-phu/nd-139-2025',
      'Nghị quyết số 07/2022/QH15: resolved quoc-hoi/nq-7-2022',
      'Nghị quyết số 07/2022/QH14: cited-only nq-07-2022-qh14',
    ]);
  });

  test('is so too where an entry names the body, for the authority file, and after the body before it is taken in', () => {
    const organizations = `${body('quoc-hoi', 'Quốc hội')}
- { id: chinh-phu, name: Chính phủ, type: state, symbol: CP, parent: null }
- { id: chinh-phu-1946, name: Chính phủ, type: state, symbol: CP, parent: null, successors: [chinh-phu] }
`;
    const entries = `
- { id: nq-7-qh14, kind: nghị quyết, number: 07/2022/QH14, organization: quoc-hoi, date: "2022-06-01", sources: { date: văn bản in } }
`;
    const elder = letter('elder', 'Căn cứ Nghị định số 30/2020/NĐ-CP.');
    const before = assembleOf([...held, citing, elder]);
    const { graph } = assembleOf([...held, citing, elder], {
      locks: locksOf(before),
      registry: { organizations, 'cited-documents': entries },
    }).library;
    expect(said(graph, `${tu}/thu`)).toEqual([
      'Nghị định số 139/2025/NĐ-CP: resolved chinh-phu/nd-139-2025',
      'Nghị quyết số 07/2022/QH15: resolved quoc-hoi/nq-7-2022',
      'Nghị quyết số 07/2022/QH14: cited-only nq-7-qh14',
    ]);
    // The lock knows a cited document by its key: an address that was published stays.
    expect(said(graph, `${tu}/elder`)).toEqual(said(before.library.graph, `${tu}/elder`));
    expect(graph.retired.map(({ id }) => id)).toEqual(['nq-07-2022-qh14']);
  });
});
