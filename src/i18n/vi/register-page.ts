/** Words of the frame of a register and of the form of its filter. */
import { registers } from './annotation.ts';

interface RegisterPageWords {
  title: string;
  intro: string;
  none: string;
  count(total: number, page: number, pages: number): string;
}

/** A function, so that scripts, which need none of it, do not take it along. */
export function registerPage(register: 'targets' | 'tasks'): RegisterPageWords {
  return register === 'targets'
    ? { title: registers.targets, intro: registers.targetsIntro, none: registers.noTargets, count: registers.targetCount }
    : { title: registers.tasks, intro: registers.tasksIntro, none: registers.noTasks, count: registers.taskCount };
}

/** What the form shows. */
export const registerForm = {
  title: 'Lọc và sắp xếp',
  onFirst: 'Lọc và sắp xếp: xem trang đầu',
  any: 'Tất cả',
  unit: 'Đơn vị',
  role: 'Vai trò của đơn vị',
  roles: { '': 'Mọi vai trò', 'thuc-hien': 'Thực hiện', 'phoi-hop': 'Phối hợp', 'bao-cao': 'Nhận báo cáo' },
  document: 'Văn bản (số hiệu hoặc chữ trong trích yếu)',
  due: 'Thời gian',
  dueKinds: { ngay: 'Có ngày cụ thể', chu: 'Có chữ chỉ thời gian', 'dinh-ky': 'Định kỳ', 'khong-in': 'Không in thời hạn' },
  indicator: 'Chỉ tiêu (chữ trong tên)',
  issuer: 'Cơ quan ban hành',
  period: 'Kỳ',
  shared: 'Chỉ các chỉ tiêu có ở nhiều văn bản',
  order: 'Xếp theo',
  orders: {
    tasks: { '': 'Văn bản, mới nhất trước', han: 'Thời hạn, ngày sớm nhất trước', 'don-vi': 'Tên đơn vị thực hiện' },
    targets: { '': 'Tên chỉ tiêu', 'van-ban': 'Văn bản, mới nhất trước', ky: 'Kỳ, mới nhất trước' },
  },
  apply: 'Lọc',
  clear: 'Bỏ lọc',
  results: 'Kết quả lọc',
  more: 'Xem tiếp',
  withoutScript: {
    tasks: 'Để lọc và sắp xếp, trình duyệt cần bật JavaScript. Nhiệm vụ của một đơn vị còn có ở trang của đơn vị đó:',
    targets: 'Để lọc và sắp xếp, trình duyệt cần bật JavaScript; hoặc tải bảng tính (CSV) ở trên rồi lọc bằng phần mềm bảng tính.',
  },
} as const;
