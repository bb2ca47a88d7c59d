/** Doubts about a DOCX, collected on the way and said once each. */
import { cutWords } from '../../text/whitespace.ts';

export type Doubt =
  | 'inserted'
  | 'deleted'
  | 'moved'
  | 'hidden'
  | 'textBox'
  | 'picture'
  | 'chart'
  | 'object'
  | 'comment'
  | 'script'
  | 'nestedTable'
  | 'equation'
  | 'altChunk'
  | 'numberForm'
  | 'pictureBullet'
  | 'emptyField'
  | 'pageField'
  | 'placeholder'
  | 'noteNumber'
  | 'struck'
  | 'wordArt'
  | 'stampArt'
  | 'running'
  | 'unreadFont'
  | 'mergedText'
  | 'missing';

const sentences: Readonly<Record<Doubt, (times: number, words: string) => string>> = {
  inserted: (times, words) =>
    `Tệp còn sửa đổi chưa duyệt: ${times} chỗ chèn thêm được giữ lại${words}. Cần duyệt hoặc bỏ các sửa đổi trong Word rồi nhập lại.`,
  deleted: (times, words) =>
    `Tệp còn sửa đổi chưa duyệt: ${times} chỗ bị xóa không được lấy${words}. Cần duyệt hoặc bỏ các sửa đổi trong Word rồi nhập lại.`,
  moved: (times, words) =>
    `Tệp còn sửa đổi chưa duyệt: ${times} chỗ bị chuyển đi, chỉ lấy ở chỗ mới${words}. Cần duyệt hoặc bỏ các sửa đổi trong Word rồi nhập lại.`,
  hidden: (times, words) => `Có ${times} đoạn chữ ẩn, không in ra nên không được lấy${words}.`,
  textBox: (times, words) => `Có ${times} khung chữ; chữ trong khung được đặt sau đoạn văn mà khung gắn vào${words}. Cần xem lại vị trí.`,
  picture: (times) => `Có ${times} hình trong văn bản: chữ trong hình không đọc được.`,
  chart: (times) => `Có ${times} biểu đồ hoặc sơ đồ trong văn bản: chữ trong đó không đọc được.`,
  object: (times) => `Có ${times} đối tượng nhúng từ tệp khác: chữ trong đó không đọc được.`,
  comment: (times) => `Tệp có ${times} lời nhận xét (comment); các lời này không thuộc văn bản và không được lấy.`,
  script: (times, words) =>
    `Có ${times} liên kết trỏ tới mã lệnh hoặc địa chỉ lạ${words}. Chỉ chữ của liên kết được lấy, địa chỉ không được dùng.`,
  nestedTable: (times) => `Có ${times} bảng lồng trong bảng; chữ của bảng bên trong được lấy theo từng dòng. Cần xem lại.`,
  equation: (times, words) => `Có ${times} công thức; chỉ lấy được các ký tự, không giữ được cách trình bày${words}. Cần xem lại.`,
  altChunk: (times) => `Có ${times} phần văn bản được gắn nguyên từ tệp khác và không đọc được. Cần mở tệp bằng Word, lưu lại rồi nhập.`,
  numberForm: (times, words) => `Có ${times} số tự động theo kiểu chưa đọc được, tạm ghi bằng chữ số${words}. Cần xem lại.`,
  pictureBullet: (times) => `Có ${times} đầu dòng là hình; hình không được lấy.`,
  emptyField: (times, words) => `Có ${times} trường tự động chưa có kết quả${words}. Cần mở tệp bằng Word, cập nhật trường rồi lưu lại.`,
  pageField: (times) => `Có ${times} số trang tự động nằm trong phần nội dung; số được lấy như lần lưu cuối. Cần xem lại.`,
  placeholder: (times, words) => `Có ${times} ô còn chữ gợi ý chưa điền${words}.`,
  noteNumber: () => 'Chú thích đánh số lại theo từng trang, tệp không cho biết trang; số của chú thích cần xem lại.',
  struck: (times, words) => `Có ${times} chỗ chữ bị gạch ngang, vẫn được lấy${words}. Cần xem lại.`,
  wordArt: (times, words) => `Có ${times} chỗ chữ nghệ thuật hoặc hình mờ${words}.`,
  stampArt: (_, words) =>
    `Trong hình mờ hoặc chữ nghệ thuật có dấu chỉ mức độ mật, phạm vi lưu hành hoặc bản dự thảo${words}. Dấu này không nằm trong phần chữ được lấy: phải xác định văn bản có được phép công bố hay không trước khi nhập.`,
  running: (_, words) => `Tiêu đề đầu trang và chân trang không thuộc nội dung văn bản${words}.`,
  unreadFont: (times, words) =>
    `Có ${times} chỗ dùng phông chữ theo bảng mã chưa đọc được${words}. Cần chuyển sang Unicode bằng công cụ chuyển mã rồi nhập lại.`,
  mergedText: (times, words) => `Có ${times} ô đã gộp còn chữ không in ra, không được lấy${words}.`,
  missing: (times) => `Tệp thiếu ${times} phần được nhắc đến (chú thích, đầu trang hoặc chân trang).`,
};

export class Doubts {
  readonly #found = new Map<Doubt, { times: number; words: string[] }>();

  add(doubt: Doubt, words = '', times = 1): void {
    const own = this.#found.get(doubt) ?? { times: 0, words: [] };
    this.#found.set(doubt, own);
    own.times += times;
    const excerpt = cutWords(words.trim(), 60);
    if (excerpt !== '' && own.words.length < 3 && !own.words.includes(excerpt)) own.words.push(excerpt);
  }

  messages(): string[] {
    return [...this.#found].map(([doubt, { times, words }]) =>
      sentences[doubt](
        times,
        words.length === 0 ? '' : ` (${words.map((own) => `“${own}”`).join(', ')}${times > words.length ? ', …' : ''})`,
      ),
    );
  }
}
