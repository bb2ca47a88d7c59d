/** The catalogue of diagnostics: codes are permanent; the help page /tro-giup/loi/ is made from it. */
import type { Diagnostic, Place, Severity } from './diagnostic.ts';

export interface Entry {
  severity: Severity;
  /** What is wrong, as the heading of the help page. */
  title: string;
  /** What is expected and how to mend it, where the rule has nothing more exact to say. */
  expected: string;
  fix: string;
  /**
   * The day on which the rule joined the catalogue, where that was after the first documents were put up. An error binds documents put up on or after that
   * day, and those whose words are no longer as published; for the others it is a warning (`rules/bind.ts`).
   */
  since?: string;
}

type Words = [title: string, expected: string, fix: string];
const entry =
  (severity: Severity, since?: string) =>
  (...[title, expected, fix]: Words): Entry => ({ severity, title, expected, fix, ...(since !== undefined && { since }) });
const error = entry('error');
const warning = entry('warning');
const errorSince = (since: string): ((...words: Words) => Entry) => entry('error', since);

export const catalogue = {
  'FILE-001': error(
    'Tệp không phải văn bản UTF-8',
    'tệp lưu theo bảng mã UTF-8',
    'mở tệp bằng trình soạn thảo, chọn "Lưu với mã hóa UTF-8" rồi lưu lại',
  ),
  'FILE-002': error(
    'Tệp quá lớn',
    'tệp không quá 5 MB',
    'tách phụ lục ra thành văn bản riêng, hoặc kiểm tra xem có dán nhầm nội dung không',
  ),
  'FILE-003': error('Thiếu tệp hoặc không đọc được tệp', 'tệp có trong thư mục nội dung', 'kiểm tra tên tệp và thư mục, rồi chạy lại'),
  'FILE-004': error(
    'Tên tệp hoặc thư mục không dùng làm đường dẫn được',
    'chữ thường không dấu, số và dấu "-", tối đa 80 ký tự',
    'đổi tên tệp trước khi công bố; tên tệp là địa chỉ vĩnh viễn của văn bản',
  ),
  'TEXT-001': error('Ký tự điều khiển', 'chữ, số, dấu câu và dấu xuống dòng', 'xóa ký tự này; nó không in ra được'),
  'TEXT-002': error(
    'Ký tự đổi chiều viết',
    'không có ký tự điều khiển chiều viết',
    'xóa ký tự này: nó làm chữ hiện ra khác với chữ được lưu',
  ),
  'TEXT-003': error(
    'Ký tự không nhìn thấy',
    'không có ký tự rộng bằng không, dấu gạch nối mềm, dấu BOM',
    'xóa ký tự này, hoặc gõ lại cả từ',
  ),
  'TEXT-004': error(
    'Ký tự thuộc vùng dùng riêng của phông chữ',
    'chữ tiếng Việt Unicode',
    'gõ lại chữ theo bản in; tệp gốc có thể dùng phông chữ cũ (TCVN3, VNI)',
  ),
  'TEXT-005': error('Ký tự hỏng', 'chữ đọc được', 'gõ lại chữ theo bản in'),
  'TEXT-006': error(
    'Chữ giống chữ cái tiếng Việt nhưng khác mã',
    'chữ cái tiếng Việt; chữ "Đ" là U+0110, "đ" là U+0111',
    'gõ lại chữ này (chữ "Đ", chữ số …) bằng bộ gõ tiếng Việt; ký tự giống hệt nhưng khác mã làm số hiệu không tìm được',
  ),
  'TEXT-007': error(
    'Chữ có dấu ở dạng tách rời (NFD)',
    'chữ có dấu dựng sẵn (Unicode NFC)',
    'gõ lại từ này, hoặc bấm "Chuyển sang Unicode dựng sẵn" trong bộ gõ',
  ),
  'TEXT-008': error('Dấu xuống dòng lạ', 'dấu xuống dòng thường', 'xóa ký tự này rồi bấm Enter'),
  'YAML-001': error(
    'Phần đầu tệp (giữa hai dòng ---) viết sai cú pháp',
    'mỗi dòng một trường, dạng "tên: giá trị"',
    'kiểm tra dấu hai chấm, dấu nháy và số dấu cách đầu dòng; giá trị có dấu ":" hoặc bắt đầu bằng dấu khác chữ thì đặt trong dấu nháy "…"',
  ),
  'YAML-002': error(
    'Phần đầu tệp dùng neo, tham chiếu hoặc thẻ của YAML',
    'chỉ chữ, số, danh sách và nhóm trường',
    'viết lại giá trị đầy đủ, hoặc đặt giá trị trong dấu nháy "…"',
  ),
  'YAML-003': error(
    'Thiếu phần đầu tệp',
    'dòng đầu tiên là ---, tiếp theo là các trường, rồi một dòng ---',
    'thêm phần đầu tệp; xem mẫu trong docs/bien-tap.md',
  ),
  'META-001': error(
    'Thiếu trường bắt buộc',
    'trường này có mặt, kể cả khi chưa rõ (ghi null)',
    'thêm trường; điều chưa rõ thì ghi null và nêu lý do trong provenance',
  ),
  'META-002': error('Trường không có trong mẫu', 'một trường trong mẫu', 'kiểm tra chính tả tên trường, hoặc xóa trường'),
  'META-003': error('Giá trị của trường không đúng', 'giá trị đúng kiểu', 'sửa giá trị theo mẫu'),
  'META-004': error('Ngày không đúng', 'ngày dạng NĂM-THÁNG-NGÀY, ví dụ 2024-01-05', 'kiểm tra tháng (1–12) và ngày, viết lại theo mẫu'),
  'META-005': error(
    'Mã cơ quan, đơn vị không có trong danh mục',
    'một mã trong content/registry/organizations.yaml',
    'kiểm tra chính tả, hoặc thêm cơ quan, đơn vị vào danh mục',
  ),
  'META-006': error(
    'Tên loại văn bản không có trong danh mục',
    'một tên trong content/registry/kinds.yaml, viết thường',
    'kiểm tra chính tả, hoặc thêm loại văn bản vào danh mục',
  ),
  'META-007': error(
    'Giá trị và căn cứ của nó không khớp nhau',
    'có giá trị thì căn cứ là printed hoặc inferred; chưa rõ thì giá trị là null hoặc [] và căn cứ là unknown',
    'sửa giá trị, hoặc sửa basis trong provenance',
  ),
  'META-008': error(
    'Câu trích làm căn cứ không có ở nơi đã ghi',
    'câu trích đúng từng chữ, có ở đúng mục mà source chỉ tới',
    'chép lại câu trích từ văn bản, hoặc sửa neo sau dấu #',
  ),
  'META-009': error(
    'Chữ ghi là "như in" không có trong văn bản',
    'đúng từng chữ như in trong phần tương ứng của văn bản',
    'chép lại từ văn bản, không sửa chính tả',
  ),
  'META-010': error(
    'Tiêu đề thiếu hoặc thừa',
    'title là trích yếu in hoặc suy ra; nếu title là null thì có editorialTitle, và chỉ khi đó',
    'ghi editorialTitle khi chưa rõ trích yếu; bỏ editorialTitle khi đã có title',
  ),
  'META-011': error(
    'Cơ quan ban hành không thuộc cơ quan trong đường dẫn',
    'cơ quan của đường dẫn, hoặc cơ quan có parent là cơ quan đó',
    'sửa issuer.id, hoặc chuyển tệp sang thư mục đúng',
  ),
  'META-012': error(
    'Hai văn bản cùng số hiệu trong một nhiệm kỳ',
    'mỗi số hiệu của một loại, một cơ quan, một nhiệm kỳ chỉ có một văn bản',
    'kiểm tra xem có đăng trùng văn bản không; sửa số hoặc ngày',
  ),
  'META-013': errorSince('2026-11-22')(
    'Câu in về phạm vi phổ biến chưa ghi vào scope',
    'câu “… này được phổ biến đến …” in trong văn bản được chép vào scope.printed, đúng từng chữ',
    'ghi scope: { printed: "cả câu", public: true hoặc false } và căn cứ printed trong provenance.scope',
  ),
  'META-014': warning(
    'Điều ghi là đã xem không còn',
    'mỗi mục của reviewed ứng với một điều cần lưu ý mà máy còn nêu',
    'xóa mục này khỏi reviewed; nếu chữ đã đổi thì đối chiếu lại với bản gốc rồi ghi words theo chữ mới',
  ),
  'WORD-001': warning(
    'Chữ không viết như một âm tiết tiếng Việt',
    'âm tiết viết đúng: phụ âm đầu, vần và dấu thanh',
    'đối chiếu với bản gốc: chép nhầm thì sửa; bản gốc in như vậy thì giữ nguyên và bọc <Sic correct="…">, hoặc ghi vào reviewed nếu chữ đúng',
  ),
  'WORD-002': warning(
    'Chữ khác một chữ cái hoặc một dấu với cách viết thường gặp',
    'chữ thường đứng ở chỗ như vậy trong các văn bản của thư viện',
    'đối chiếu với bản gốc: chép nhầm thì sửa; bản gốc in như vậy thì giữ nguyên và bọc <Sic correct="…">, hoặc ghi vào reviewed nếu chữ đúng',
  ),
  'SYN-001': error(
    'Dòng bắt đầu bằng import hoặc export',
    'chữ của văn bản',
    'viết chữ cái đầu dưới dạng mã: "&#105;mport" hoặc "&#101;xport"; trên trang vẫn hiện đúng chữ',
  ),
  'SYN-002': error('Dấu ngoặc nhọn { }', 'chữ của văn bản', 'đặt dấu \\ trước ngoặc: \\{ và \\}'),
  'SYN-003': error(
    'Thẻ HTML hoặc dấu < trong văn bản',
    'chữ của văn bản, hoặc một thẻ trong danh sách cho phép',
    'nếu là dấu nhỏ hơn, đặt dấu \\ trước: \\<; nếu là thẻ HTML thì xóa',
  ),
  'SYN-004': error(
    'Liên kết viết trong văn bản',
    'chữ như in; liên kết do hệ thống tự tạo',
    'giữ lại phần chữ, bỏ phần địa chỉ; nếu dấu ngoặc là chữ in thì đặt dấu \\ trước ngoặc: \\[',
  ),
  'SYN-005': error(
    'Thuộc tính của thẻ không dùng được',
    'thuộc tính có trong mẫu, dạng tên="giá trị"',
    'viết lại dạng tên="giá trị", không dùng { }',
  ),
  'SYN-006': error(
    'Thẻ không đóng, đóng thừa hoặc chéo nhau',
    'mỗi thẻ mở có một thẻ đóng, lồng nhau trọn vẹn, trong cùng một đoạn',
    'thêm hoặc chuyển thẻ đóng',
  ),
  'SYN-007': error(
    'Không đọc được đoạn này',
    'đoạn văn bản theo mẫu',
    'xem lại các ký tự đặc biệt trong đoạn; đặt dấu \\ trước ký tự là chữ in',
  ),
  'SYN-008': error(
    'Ký hiệu định dạng không dùng trong thư viện này',
    'đoạn, tiêu đề, chữ đậm **…**, chữ nghiêng *…*, bảng, chú thích',
    'nếu là chữ in thì đặt dấu \\ trước ký hiệu',
  ),
  'SYN-009': error(
    'Dấu * bị hiểu là chữ nghiêng hoặc chữ đậm',
    'dấu * mở đầu và kết thúc một cụm từ',
    'nếu là dấu nhân hoặc dấu sao in trong văn bản thì đặt dấu \\ trước: \\*',
  ),
  'SYN-010': error(
    'Xuống dòng trong một đoạn',
    'mỗi đoạn một dòng, giữa hai đoạn có một dòng trống',
    'nối các dòng của đoạn lại, hoặc thêm một dòng trống giữa hai đoạn',
  ),
  'SYN-011': error(
    'Hai bộ đọc hiểu đoạn này khác nhau',
    'cách viết mà mọi bộ đọc hiểu như nhau',
    'viết lại đoạn đơn giản hơn; đặt dấu \\ trước ký tự đặc biệt là chữ in',
  ),
  'SYN-012': error(
    'Thẻ đứng không đúng chỗ',
    'Head, Addressees, Recipients, Signature mỗi thẻ một lần, đứng riêng một dòng; thẻ chú giải nằm trong một đoạn, sau nhãn',
    'chuyển thẻ',
  ),
  'PROV-001': error(
    'Nhãn của mục không rõ',
    'một nhãn in ở đầu đoạn, sau đó là dấu cách và chữ',
    'nếu là nhãn in thì viết đúng mẫu (1. / 1.1. / a) / -); nếu là chữ thì đặt dấu \\ trước dấu chấm hoặc gạch',
  ),
  'PROV-002': error('Đoạn trống', 'chữ sau nhãn', 'viết chữ của đoạn, hoặc xóa dòng'),
  'PROV-003': error(
    'Chú thích cuối trang không rõ',
    'mỗi chú thích một tên riêng và một đoạn',
    'tách thành các chú thích có tên riêng, hoặc nối các đoạn thành một',
  ),
  'SRC-001': error(
    'Mã SHA-256 của tệp nguồn không khớp',
    'mã của tệp đang lưu',
    'văn bản mới: chép mã này vào; văn bản đã công bố: tìm lại đúng tệp nguồn, chỉ sửa mã khi chủ ý thay tệp nguồn',
  ),
  'SRC-002': error(
    'Văn bản trên trang khác với tệp nguồn',
    'giống tệp nguồn từng ký tự, theo đúng thứ tự',
    'sửa cho đúng nguồn; nếu là số trang, dấu của bản chép thì liệt kê trong source.furniture',
  ),
  'SRC-003': error(
    'Mục liệt kê trong source.furniture không có trong tệp nguồn',
    'đúng dòng, đúng ký tự như tệp nguồn',
    'kiểm tra số dòng và ký tự',
  ),
  'ANNO-001': error('Chú giải sai', 'chú giải theo mẫu của thẻ', 'sửa theo mẫu trong docs/bien-tap.md'),
  'ANNO-002': error(
    'Số liệu của chỉ tiêu không đúng chữ in',
    'số, đơn vị tính, chữ “từ”, “dưới”, “khoảng” … như in trong các chữ nằm giữa <Target> và </Target>',
    'sửa thuộc tính theo chữ in, hoặc chuyển thẻ để bọc đúng các chữ có số này',
  ),
  'ANNO-003': error(
    'Thuộc tính của chỉ tiêu trái với op',
    'eq: value; min, above: min; max, below: max; range: min nhỏ hơn max; grade: value là chữ xếp loại',
    'thêm hoặc bỏ thuộc tính cho đúng với op; xem bảng trong docs/bien-tap.md',
  ),
  'ANNO-004': error(
    'Nhiệm vụ nói điều không in trong văn bản',
    'người được giao, thời gian, hậu quả đúng như in; ngày chỉ ghi khi văn bản in ngày',
    'chép lại chữ in, hoặc bỏ thuộc tính',
  ),
  'ANNO-005': warning(
    'Các phần của một cơ cấu không cộng thành 100%',
    'các phần cộng lại bằng 100%; với khoảng, có thể cộng thành 100%',
    'đối chiếu các số với tệp nguồn; nếu nguồn in như vậy thì giữ nguyên',
  ),
  'ANNO-006': error(
    'Thẻ <Abbr> đặt sai chỗ',
    'giữa <Abbr> và </Abbr> là trọn một chữ viết tắt; of là nghĩa viết đủ',
    'bọc đúng chữ viết tắt và ghi nghĩa viết đủ ở of, hoặc xóa thẻ',
  ),
  'ANNO-007': warning(
    'Đơn vị tính lạ',
    'đơn vị tính của một chỉ tiêu trong content/registry/indicators.yaml',
    'kiểm tra chính tả của unit; đơn vị đúng như in thì ghi unit cho chỉ tiêu này trong indicators.yaml',
  ),
  'GATE-001': error(
    'Văn bản có dấu chỉ mức độ mật',
    'văn bản không có dấu mật, tối mật, tuyệt mật',
    'không xóa dấu: đưa văn bản và tệp nguồn ra khỏi thư viện, báo ngay người phụ trách bảo vệ bí mật nhà nước của cơ quan, kể cả khi tệp đã vào lịch sử lưu (commit); trường release không cho phép đăng văn bản này',
  ),
  'GATE-002': error(
    'Văn bản có dấu hạn chế phạm vi lưu hành',
    'văn bản không có dấu “Lưu hành nội bộ”, “Không phổ biến” hoặc tương tự',
    'không xóa dấu: đưa văn bản và tệp nguồn ra khỏi thư viện, giao người phụ trách xử lý; trường release không cho phép đăng văn bản này',
  ),
  'GATE-003': error(
    'Văn bản có dấu dự thảo',
    'văn bản đã ban hành',
    'không xóa dấu: thay bằng bản đã ký ban hành cùng tệp nguồn của bản đó; chưa có thì đưa văn bản ra khỏi thư viện; trường release không cho phép đăng bản dự thảo',
  ),
  'GATE-004': error(
    'Ghi nhận cho phép phổ biến (release) không hợp lý',
    'người cho phép có họ tên và chức vụ; ngày cho phép không sớm hơn ngày văn bản; văn bản cho phép có số, ký hiệu hoặc đủ ngày, tháng, năm',
    'chỉ chủ thư viện ghi release, theo đúng văn bản cho phép; không có văn bản đó thì xóa trường release',
  ),
  'GATE-005': error(
    'Phạm vi phổ biến ghi rộng hơn câu in',
    'public: true chỉ khi câu in nói phổ biến đến nhân dân, công khai hoặc rộng rãi',
    'ghi public: false; câu in không nói rõ thì không coi là phổ biến rộng rãi',
  ),
  'UNIT-001': error(
    'Vai trò của dòng Nơi nhận không khớp chữ in',
    '"lưu" với dòng bắt đầu bằng "Lưu"; "như kính gửi", "như trên" với dòng in như vậy; "báo cáo" với dòng có chữ "báo cáo" hoặc "b/c"; dạng "để phối hợp" với dòng có chữ "để"',
    'sửa role theo chữ in; nơi nhận thông thường thì bỏ role',
  ),
  'UNIT-002': warning(
    'Dòng Kính gửi, Nơi nhận nêu tên nơi chưa ghi trong units',
    'units có mã của từng nơi mà dòng in nêu',
    'thêm mã vào units của dòng này',
  ),
  'UNIT-003': warning(
    'Dòng Kính gửi, Nơi nhận chưa ghi nơi nào',
    'units có mã của ít nhất một nơi',
    'thêm mã cơ quan, đơn vị hoặc nhóm vào units; chưa có trong danh mục thì thêm vào content/registry/organizations.yaml trước; không xác định được thì ghi vào reviewed',
  ),
  'REG-001': error('Danh mục sai mẫu', 'mục theo mẫu của danh mục', 'sửa theo mẫu'),
  'REG-002': error('Mã trong danh mục bị trùng', 'mỗi mã một lần', 'đổi một trong hai mã'),
  'REG-003': error('Danh mục nhắc tới mã không có', 'mã có trong danh mục', 'kiểm tra chính tả, hoặc thêm mục còn thiếu'),
  'REG-004': error(
    'Thiếu căn cứ của mốc thời gian hoặc cơ quan kế tục',
    'trường basis nêu nguồn khi có from, to hoặc successors',
    'thêm basis, hoặc để trống các trường đó (chưa rõ)',
  ),
  'REG-005': error(
    'Danh mục tự mâu thuẫn về quan hệ hoặc thời gian của cơ quan',
    'không cơ quan nào thuộc, gồm hoặc kế tục chính mình qua cơ quan khác; from không sau to',
    'đối chiếu parent, members, successors, from, to của các cơ quan này với nguồn rồi sửa',
  ),
  'CITE-001': error(
    'Thẻ <Cite> dẫn tới nơi không có',
    'mã văn bản trong thư viện, hoặc mã trang ở /vien-dan/',
    'kiểm tra mã: "co-quan/van-ban" với văn bản trong thư viện, phần sau /vien-dan/ với văn bản chưa có toàn văn',
  ),
  'CITE-002': error(
    'Cơ quan ban hành không có thẩm quyền với văn bản được dẫn',
    'chỉ cơ quan đã ban hành hoặc cơ quan đảng cấp trên sửa đổi, bổ sung, thay thế, bãi bỏ văn bản (Quy định 66-QĐ/TW đến ngày 08/01/2026; từ ngày 09/01/2026 là Quy định 399-QĐ/TW)',
    'đọc lại câu viện dẫn; nếu chỉ là thực hiện hoặc nhắc tới thì bỏ thuộc tính relation',
  ),
  'CITE-003': warning(
    'Các văn bản viện dẫn in ngày khác nhau cho cùng một văn bản',
    'một ngày ban hành',
    'đối chiếu với tệp nguồn; nếu nguồn in như vậy thì giữ nguyên và ghi ngày đúng, kèm nguồn, vào content/registry/cited-documents.yaml',
  ),
  'CITE-004': warning(
    'Số và ngày không theo thứ tự',
    'trong một nhiệm kỳ, số lớn hơn có ngày không sớm hơn',
    'đối chiếu số và ngày với tệp nguồn; nếu nguồn in như vậy thì giữ nguyên',
  ),
  'CITE-005': warning(
    'Liên kết viện dẫn đổi đích so với lần ghi khóa',
    'liên kết như trong content/permalinks',
    'xem lại bằng: npm run crosslink; nếu đúng thì chạy: npm run permalinks -- --accept',
  ),
  'CITE-006': warning(
    'Hai câu viện dẫn gần giống nhau nhưng khác số hoặc ngày',
    'một văn bản có một số và một ngày ban hành',
    'đối chiếu cả hai câu với tệp nguồn: chép nhầm thì sửa; đúng như in thì giữ nguyên và ghi vào reviewed',
  ),
  'LOCK-001': error(
    'Đường dẫn đã công bố bị mất',
    'mọi đường dẫn trong content/permalinks còn nguyên, hoặc được ghi nhận là đã chuyển, đã gỡ',
    'trả tệp về tên và thư mục cũ; nếu văn bản đã đổi mã thì thêm một mục from, to, date, reason vào content/redirects.yaml; nếu đã được quyết định gỡ thì thêm một mục path, date, by, reason vào content/removed.yaml',
  ),
  'LOCK-002': error(
    'Neo đã công bố bị mất',
    'mọi neo trong content/permalinks còn nguyên',
    'khôi phục chữ của mục như lúc công bố; nếu sửa cho đúng nguồn thì ghi corrections ở đầu tệp: npm run permalinks in sẵn đoạn cần ghi',
  ),
  'LOCK-003': error(
    'Chữ đã công bố bị thay đổi',
    'chữ giống lúc công bố',
    'khôi phục chữ cũ; nếu sửa cho đúng nguồn thì ghi corrections ở đầu tệp: npm run permalinks in sẵn đoạn cần ghi',
  ),
  'LOCK-004': warning('Thư viện chưa có khóa đường dẫn', 'thư mục content/permalinks', 'chạy: npm run permalinks -- --accept'),
  'LOCK-005': warning(
    'Văn bản, trang, chỉ tiêu hoặc nhiệm vụ mới chưa ghi vào khóa đường dẫn',
    'mọi thứ công bố đều có trong content/permalinks',
    'khi chắc chắn công bố, chạy: npm run permalinks -- --accept',
  ),
  'LOCK-006': error('Tệp khóa đường dẫn hỏng', 'JSON, mỗi đường dẫn một dòng', 'lấy lại tệp từ lịch sử; không sửa tay'),
  'LOCK-007': error(
    'Chỉ tiêu hoặc nhiệm vụ đã công bố bị mất',
    'mọi mã chỉ tiêu, nhiệm vụ trong content/permalinks còn nguyên',
    'khôi phục thẻ <Target> hoặc <Task>; nếu chủ ý bỏ thì chạy: npm run permalinks -- --accept (mã được ghi là đã bỏ, không dùng lại)',
  ),
  'LOCK-008': error(
    'Mã đã công bố chuyển sang chỉ tiêu hoặc nhiệm vụ khác',
    'mỗi mã luôn chỉ một chỉ tiêu hoặc nhiệm vụ, kể cả khi thêm, bớt thẻ khác trong cùng mục',
    'ghi số thứ tự vào thuộc tính n của thẻ, đúng như báo lỗi nêu',
  ),
  'LOCK-009': error(
    'Chỉ tiêu hoặc nhiệm vụ đã công bố bị thay đổi',
    'mã chỉ tiêu, người được giao và chữ được bọc như lúc công bố',
    'khôi phục thẻ như cũ; nếu chủ ý sửa thì chạy: npm run permalinks -- --accept',
  ),
  'LOCK-010': error(
    'Ghi nhận sửa lỗi bản đăng không đúng',
    'old là chữ đã công bố ngay trước lần sửa, đúng từng chữ, kể cả nhãn; now, nếu ghi, là chữ sau lần sửa',
    'chạy npm run permalinks để in sẵn đoạn cần ghi',
  ),
  'LOCK-011': error(
    'Ghi nhận sửa lỗi đã công bố bị mất hoặc bị đổi',
    'mọi lần sửa đã công bố còn nguyên trong corrections, theo thứ tự cũ',
    'lấy lại corrections từ lịch sử của tệp',
  ),
  'LOCK-012': error(
    'Lần sửa lỗi bản đăng chưa ghi vào khóa',
    'chữ mới đã ghi trong content/permalinks',
    'đọc lại ghi nhận, rồi chạy: npm run permalinks -- --accept',
  ),
  'LOCK-013': error(
    'Ngày của lần sửa lỗi không hợp lý',
    'không trước ngày đăng văn bản (added); lần sửa sớm ghi trước',
    'sửa ngày, hoặc đổi chỗ hai mục',
  ),
  'LOCK-014': warning(
    'Tệp khóa chưa xếp lại sau khi gộp việc của hai người',
    'mỗi đường dẫn một dòng, theo thứ tự',
    'chạy: npm run permalinks -- --accept',
  ),
  'LOCK-015': error(
    'Ngày, lý do hoặc người quyết định của ghi nhận đã công bố bị thay đổi',
    'ghi nhận sửa lỗi, ghi nhận gỡ như lúc công bố',
    'trả lại như cũ; nếu chủ ý sửa thì chạy: npm run permalinks -- --accept',
  ),
  'MOVE-001': error(
    'Mục chuyển địa chỉ sai mẫu',
    'mục gồm from, to (địa chỉ trang), date (ngày chuyển), reason (lý do)',
    'sửa theo mẫu trong docs/bien-tap.md, phần "Đổi mã văn bản"',
  ),
  'MOVE-002': error(
    'Địa chỉ chuyển tới một địa chỉ cũng đã chuyển',
    'to là trang cuối cùng, không chuyển tiếp, không vòng lại',
    'ghi thẳng địa chỉ cuối cùng vào to',
  ),
  'MOVE-003': error(
    'Địa chỉ chuyển tới trang không có, hoặc không cùng loại',
    'to là một trang đang có của thư viện; địa chỉ của văn bản dẫn tới địa chỉ của văn bản',
    'kiểm tra chính tả của to, gồm mã cơ quan và mã văn bản',
  ),
  'MOVE-004': error(
    'Địa chỉ cũ chưa từng công bố',
    'from là địa chỉ có trong content/permalinks',
    'kiểm tra chính tả của from; địa chỉ chưa công bố thì bỏ mục này',
  ),
  'MOVE-005': error(
    'Địa chỉ cũ vẫn còn trang',
    'from không còn là địa chỉ của trang nào',
    'bỏ mục này, hoặc đổi tên tệp (đổi mã trong danh mục) của trang đó',
  ),
  'MOVE-006': error('Một địa chỉ cũ được ghi hai lần', 'mỗi địa chỉ cũ một mục', 'giữ lại một mục'),
  'GONE-001': error(
    'Mục gỡ văn bản sai mẫu',
    'mục gồm path (địa chỉ văn bản), date (ngày gỡ), by (ai quyết định), reason (lý do); number, title nếu được nêu',
    'sửa theo mẫu trong docs/bien-tap.md, phần "Gỡ một văn bản"',
  ),
  'GONE-002': error(
    'Văn bản được ghi là đã gỡ chưa từng công bố',
    'path là địa chỉ văn bản có trong content/permalinks',
    'kiểm tra chính tả của path; văn bản chưa công bố thì chỉ cần xóa tệp và bỏ mục này',
  ),
  'GONE-003': error(
    'Văn bản được ghi là đã gỡ vẫn còn trong thư viện',
    'văn bản đã gỡ không còn tệp trong content/directives',
    'xóa tệp văn bản và tệp nguồn, hoặc bỏ mục này nếu văn bản được đăng lại',
  ),
  'GONE-004': error(
    'Một văn bản được ghi hai lần là đã gỡ, hoặc vừa gỡ vừa chuyển',
    'mỗi văn bản một mục, trong content/removed.yaml hoặc content/redirects.yaml',
    'giữ lại mục đúng',
  ),
} as const satisfies Record<string, Entry>;

export type DiagnosticCode = keyof typeof catalogue;

/** A diagnostic with the catalogue's words where the rule says nothing more exact. */
export function diagnostic(
  code: DiagnosticCode,
  place: Place,
  words: { found: string; expected?: string; fix?: string; field?: string },
): Diagnostic {
  const own: Entry = catalogue[code];
  return {
    code,
    severity: own.severity,
    ...place,
    ...(words.field === undefined ? {} : { field: words.field }),
    found: words.found,
    expected: words.expected ?? own.expected,
    fix: words.fix ?? own.fix,
  };
}
