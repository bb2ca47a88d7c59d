/** `npm run build`: a site from a content folder. Exit 1 with the report on a bad document, with nothing written. */
import { resolve } from 'node:path';
import { buildSite } from '../src/io/build-site.ts';
import { readArguments } from './arguments.ts';

const help = `npm run build -- [--content THƯ_MỤC] [--out THƯ_MỤC] [--base /ĐƯỜNG_DẪN/] [--drafts] [--reuse]

Dựng trang web từ thư mục nội dung, kèm chỉ mục tìm kiếm.
  --content  thư mục nội dung (mặc định: content)
  --out      nơi đặt kết quả (mặc định: dist): một liên kết tới bản vừa dựng trong THƯ_MỤC.ban;
             phải chưa có gì, hoặc do lần dựng trước tạo ra
  --base     đường dẫn con mà trang được đặt dưới đó (mặc định: /)
  --drafts   thêm các trang dùng nội bộ khi làm trang web (quy ước trình bày); không dùng cho bản công bố
  --reuse    lấy lại trang của bản đang có khi mọi thứ trang ấy dùng vẫn như cũ (lần đầu dùng tùy
             chọn này thì chưa có gì để lấy); không ghi thì mọi trang được dựng mới
Mã thoát: 0 xong, 1 nội dung có lỗi hoặc dựng không được, 2 gọi sai.`;

const values = readArguments(help, {
  content: { type: 'string', default: 'content' },
  out: { type: 'string', default: 'dist' },
  base: { type: 'string', default: '/' },
  drafts: { type: 'boolean', default: false },
  reuse: { type: 'boolean', default: false },
});

const caller = process.env['INIT_CWD'] ?? '.';
process.exitCode = await buildSite({
  content: resolve(caller, values.content),
  out: resolve(caller, values.out),
  base: values.base,
  drafts: values.drafts,
  reuse: values.reuse,
});
