/** A document that is not held, of which others say that it carries out more than are shown on its page. */
import { writeLetter } from './letter.ts';

export const statedId = 'kl-77-tw-2024';

export function writeStated(folder: string): void {
  writeLetter(
    folder,
    'huyen-uy-thuoc-lam-dong/cv-4001-2024',
    '4001-CV/HU',
    Array.from(
      { length: 7 },
      (_, index) =>
        `Quán triệt Kết luận số 77-KL/TW, ngày 01/03/2024 của Bộ Chính trị về tiếp tục thực hiện Chỉ thị số ${41 + index}-CT/TW, ngày 0${index + 1}/02/2020 của Ban Bí thư.`,
    ),
  );
}
