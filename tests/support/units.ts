/** A library with groups in groups, a body that ended and the one that followed, and a line for each role of a recipient. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeLetter } from './letter.ts';

/** The letter that is sent to the bodies below, of 01/3/2024. */
export const sentId = 'huyen-uy-thuoc-lam-dong/cv-301-2024';

const organizations = `
- { id: cac-cap-uy-thu, name: Các cấp ủy thử, type: group, members: [cac-dang-uy-thu] }
- { id: cac-dang-uy-thu, name: Các đảng ủy thử, type: group, members: [dang-uy-thu, dang-uy-thu-moi] }
- { id: dang-uy-thu, name: Đảng ủy thử, type: committee, to: "2025-06-30", successors: [dang-uy-thu-moi], basis: nguồn thử }
- { id: dang-uy-thu-moi, name: Đảng ủy thử mới, type: committee, from: "2025-07-01", basis: nguồn thử mới }
- { id: dang-uy-thu-khac, name: Đảng ủy thử khác, type: committee, to: "2025-06-30", basis: nguồn thử khác }
`;

const lines = [
  { printed: 'Như kính gửi', more: ', role: như kính gửi' },
  { printed: 'Đảng ủy thử khác (để báo cáo)', more: ', role: báo cáo, units: [dang-uy-thu-khac]' },
  { printed: 'Đảng ủy thử (để ph/h)', more: ', role: để phối hợp, units: [dang-uy-thu]' },
  { printed: 'Lưu Văn phòng', more: ', role: lưu' },
];

export const unitsLibrary = {
  name: 'units',
  change: (content: string): void => {
    appendFileSync(join(content, 'registry/organizations.yaml'), organizations);
    writeLetter(content, sentId, '301-CV/HU', ['Báo cáo kết quả.'], {
      addressees: [{ printed: 'Các cấp ủy', more: ', units: [cac-cap-uy-thu]' }],
      recipients: lines,
    });
    const file = join(content, 'site.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('url: null', 'url: https://thu-vien.example'));
  },
};
