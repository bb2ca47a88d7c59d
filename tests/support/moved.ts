/** The project's library with one document renamed, one taken down and the page of an organization moved, as editors would do it. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { elsewhere } from './elsewhere.ts';

const organization = 'tinh-uy-lam-dong';
export const oldId = `${organization}/nq-28-2023`;
export const newId = `${organization}/nq-2023-nhiem-vu-nam-2024`;
export const removedId = `${organization}/cv-3467-2024`;
export const otherId = `${organization}/cv-2024-nhiem-vu-trong-tam`;
export const districtId = 'huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong';

export const removal = { by: 'Văn phòng Tỉnh ủy', reason: 'đăng khi chưa có ý kiến của người có thẩm quyền' };

/** `content`: a copy of the project's own, whose lock knows all that was published. */
export function moveDocuments(content: string): void {
  const file = (folder: string, id: string, extension: string): string => join(content, folder, `${id}.${extension}`);
  renameSync(file('sources', oldId, 'txt'), file('sources', newId, 'txt'));
  renameSync(file('directives', oldId, 'mdx'), file('directives', newId, 'mdx'));
  const text = readFileSync(file('directives', newId, 'mdx'), 'utf8');
  writeFileSync(file('directives', newId, 'mdx'), text.replaceAll(oldId, newId));
  for (const [folder, extension] of [
    ['sources', 'txt'],
    ['directives', 'mdx'],
  ] as const)
    rmSync(file(folder, removedId, extension));
  writeFileSync(
    join(content, 'redirects.yaml'),
    `- from: /vb/${oldId}/
  to: /vb/${newId}/
  date: 2026-11-22
  reason: mã cũ theo số suy ra
`,
  );
  writeFileSync(
    join(content, 'removed.yaml'),
    `- path: /vb/${removedId}/
  date: 2026-11-20
  by: ${removal.by}
  reason: ${removal.reason}
  number: 3467-CV/TU
`,
  );
}

/** Below a path, with an address of its own. */
export const movedElsewhere = {
  ...elsewhere,
  name: 'moved-elsewhere',
  change: (content: string): void => {
    elsewhere.change(content);
    moveDocuments(content);
  },
};
