/** A library that is hard on citations and chains: one resolution that very many letters carry out, and a letter whose citations are doubtful. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeLetter } from './letter.ts';

/** The letter whose citations are doubtful. */
export const doubtfulId = 'huyen-uy-thuoc-lam-dong/cv-100-2024';

/** Letters that do nothing but carry out 28-NQ/TU: cv-2001-2024 to cv-2130-2024. */
const letters = 130;
/** All that carry it out: three real documents and the doubtful letter do, too. */
export const followers = letters + 4;

/** Lays the documents over a copy of the project's own content. */
export function writeCrowded(folder: string): void {
  for (let number = 1; number <= letters; number++) {
    writeLetter(folder, `huyen-uy-thuoc-lam-dong/cv-${2000 + number}-2024`, `${2000 + number}-CV/HU`, [
      'Thực hiện Nghị quyết số 28-NQ/TU, ngày 06/12/2023 của Tỉnh ủy.',
    ]);
  }
  writeDoubtful(folder, doubtfulId);
}

/** A document that names a place, cites a number that two documents bear, prints another date, and names one law 25 times; addresses that lead on. */
function writeDoubtful(folder: string, id: string): void {
  writeLetter(folder, id, '100-CV/HU', [
    'Tổ chức thực hiện mục 1 phần III Nghị quyết số 28-NQ/TU, ngày 06/12/2023 của Tỉnh ủy.',
    'Quán triệt Kết luận số 49-KL/TW trong toàn Đảng bộ.',
    'Thực hiện Chỉ thị số 26-CT/TW, ngày 24/11/2023 của Ban Bí thư về việc tổ chức Tết Giáp Thìn năm 2024.',
    'Công văn này thay thế Công văn số 956-CV/HU, ngày 28/11/2023 của Ban Thường vụ Huyện ủy.',
    ...Array.from({ length: 25 }, (_, index) => `Chấp hành nghiêm Luật Lâm nghiệp ở địa bàn thứ ${index + 1}.`),
  ]);
  // In the text of the other it would say which one the bare number means.
  writeLetter(folder, id.replace('100', '101'), '101-CV/HU', ['Nghiên cứu Kết luận số 49-KL/TW, ngày 28/02/2023 của Bộ Chính trị.']);
  appendFileSync(
    join(folder, 'registry/cited-documents.yaml'),
    `
- id: kl-49-tw-2019
  kind: kết luận
  number: 49-KL/TW
  organization: trung-uong-dang
  date: "2019-05-10"
  sources: { date: trang thử }

- id: kl-49-tw-2023
  kind: kết luận
  number: 49-KL/TW
  organization: trung-uong-dang
  date: "2023-02-28"
  sources: { date: trang thử }

- id: ct-05-tw
  kind: chỉ thị
  number: 05-CT/TW
  organization: trung-uong-dang
  date: "2016-05-15"
  title: đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh
  url: https://vi-du.invalid/05-ct-tw
  sources: { date: trang thử, title: trang thử, url: trang thử }

- id: nq-28-cu
  kind: nghị quyết
  number: 28-NQ/TU
  organization: tinh-uy-lam-dong
  document: tinh-uy-lam-dong/nq-28-2023
  sources: { document: văn phòng }
`,
  );
  const lock = join(folder, 'permalinks/vien-dan.json');
  const record = (path: string, key: string): string => `"${path}":{"cited":{"key":"${key}","identity":""}},\n`;
  const retired = [
    record('/vien-dan/ct-99-tw/', 'trung-uong-dang|ct|99|'),
    record('/vien-dan/kl-49-tw/', 'trung-uong-dang|kl|49|'),
    record('/vien-dan/nq-28-xua/', 'tinh-uy-lam-dong|nq|28|'),
  ];
  // In the place of the line that is there: one path has one line.
  const others = readFileSync(lock, 'utf8').replace(/^"\/vien-dan\/kl-49-tw\/":.*\n/m, '');
  writeFileSync(lock, others.replace('{\n', `{\n${retired.join('')}`));
}
