/** What a disk refuses, in a sentence: which file, why, what to do. */
import { statfsSync } from 'node:fs';
import { FolderIsBusyError } from './content-lock.ts';

export interface DiskProblem {
  /** One Vietnamese sentence. */
  message: string;
  fix: string;
}

const known: Readonly<Record<string, readonly [why: string, fix: string]>> = {
  EACCES: ['không có quyền đọc hoặc ghi', 'Xem lại quyền của tệp và thư mục, hoặc chọn thư mục khác.'],
  EPERM: ['hệ điều hành không cho phép', 'Bỏ thuộc tính chỉ đọc của tệp, đóng chương trình đang mở tệp, rồi làm lại.'],
  EROFS: ['ổ đĩa chỉ cho đọc', 'Chọn thư mục trên ổ đĩa ghi được.'],
  EFBIG: ['tệp lớn hơn mức ổ đĩa hoặc hệ điều hành cho phép', 'Chọn thư mục trên ổ đĩa khác.'],
  ENOSPC: ['ổ đĩa đã đầy', 'Xóa bớt tệp không cần trên ổ đĩa, rồi làm lại.'],
  EDQUOT: ['đã dùng hết dung lượng được cấp', 'Xóa bớt tệp không cần, rồi làm lại.'],
  EBUSY: ['tệp đang được chương trình khác dùng', 'Đóng chương trình đang mở tệp, rồi làm lại.'],
  ETXTBSY: ['tệp đang được chương trình khác dùng', 'Đóng chương trình đang mở tệp, rồi làm lại.'],
  EISDIR: ['ở chỗ của tệp là một thư mục', 'Đổi tên hoặc dời thư mục đó đi, rồi làm lại.'],
  ENOTDIR: ['ở chỗ của thư mục là một tệp', 'Đổi tên hoặc dời tệp đó đi, rồi làm lại.'],
  EEXIST: ['ở chỗ đó đã có tệp khác', 'Đổi tên hoặc dời tệp đó đi, rồi làm lại.'],
  ENOTEMPTY: ['ở chỗ đó có một thư mục không rỗng', 'Đổi tên hoặc dời thư mục đó đi, rồi làm lại.'],
  ENOENT: ['không còn tệp hoặc thư mục này', 'Kiểm tra lại thư mục và ổ đĩa (ổ mạng, ổ USB), rồi làm lại.'],
  ENAMETOOLONG: ['tên tệp quá dài', 'Chọn tên ngắn hơn.'],
  EMFILE: ['máy đang mở quá nhiều tệp', 'Đóng bớt chương trình, rồi làm lại.'],
  ENFILE: ['máy đang mở quá nhiều tệp', 'Đóng bớt chương trình, rồi làm lại.'],
  EIO: ['ổ đĩa đọc, ghi bị lỗi', 'Kiểm tra ổ đĩa, rồi làm lại.'],
  ELOOP: ['liên kết dẫn vòng về chính nó', 'Thay liên kết bằng thư mục thật.'],
  EXDEV: ['tệp và chỗ ghi nằm trên hai ổ đĩa', 'Đặt cả thư mục nội dung trên một ổ đĩa.'],
};

const full: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO']);

/** No room, or a fault of the disk: whatever was being written. */
export const isFullDisk = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' && full.has(thrown.code);

/** The disk refuses to be written to: nothing is said of what was to be read. */
export const isUnwritable = (thrown: unknown): boolean =>
  isFullDisk(thrown) || (thrown instanceof Error && 'code' in thrown && ['EACCES', 'EPERM', 'EROFS'].includes(String(thrown.code)));

/** Null for what is no error of a file: a fault of the program stays one. */
export function diskProblem(thrown: unknown): DiskProblem | null {
  if (!(thrown instanceof Error)) return null;
  if (!('syscall' in thrown) || !('code' in thrown)) return diskProblem(thrown.cause) ?? foreignProblem(thrown.message);
  const { code, path, dest } = thrown as NodeJS.ErrnoException & { dest?: string };
  const file = (dest ?? path)?.replace(stagedName, '');
  if (typeof code !== 'string') return null;
  // A file that was opened before is not named by the system.
  if (file === undefined) return full.has(code) ? unnamedProblem(code) : null;
  const [why, fix] = known[code] ?? [`hệ điều hành báo lỗi ${code}`, 'Kiểm tra ổ đĩa và quyền của thư mục, rồi làm lại.'];
  return { message: `Không đọc hoặc ghi được ${file}: ${why}.`, fix };
}

/** A program that is none of Node's (the search index's) tells of a full disk in the words of the system alone. */
function foreignProblem(message: string): DiskProblem | null {
  return /No space left on device|os error (?:28|112)\b/.test(message) ? unnamedProblem('ENOSPC') : null;
}

function unnamedProblem(code: string): DiskProblem {
  const [why = '', fix = ''] = known[code] ?? [];
  return { message: `Không ghi được tệp: ${why}.`, fix };
}

/** So little is left of a disk that something could not be written. */
const leastFree = 2 ** 20;

/** Whether the disk of a folder has no room left; null where it has, or cannot be asked. */
export function fullDisk(folder: string): DiskProblem | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < leastFree ? unnamedProblem('ENOSPC') : null;
  } catch {
    return null;
  }
}

/** What the disk or another program says against writing: Vietnamese sentences; null where it is a fault of this program. */
export function whyNotWritten(thrown: unknown): string | null {
  if (thrown instanceof FolderIsBusyError) return thrown.message;
  const problem = diskProblem(thrown);
  return problem === null ? null : `${problem.message} ${problem.fix} Chưa ghi gì.`;
}

/** A file that is being written stands beside its place under this ending. */
export const stagedEnding = (): string => `.dang-ghi-${process.pid}`;
const stagedName = /\.dang-ghi-\d+$/;
