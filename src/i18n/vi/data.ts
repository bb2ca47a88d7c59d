/** Words of the page of downloads and of the file that goes with the zip. */
export const data = {
  title: 'Tải dữ liệu',
  description:
    'Tải toàn bộ văn bản và dữ liệu của thư viện: tệp nén, bảng tính, JSON; cách kiểm tra tệp đã tải và cách dùng trong phần mềm khác.',
  intro: 'Mọi văn bản và dữ liệu của thư viện tải được thành tệp để lưu, đọc khi không có mạng, lập bảng hoặc dùng trong phần mềm khác.',
  whose: {
    title: 'Chữ của văn bản và phần thư viện thêm vào',
    points: [
      'Chữ của văn bản (toan-van.txt, toan-van.md, các ô text, quote, surface, evidence, printed) là chữ của cơ quan ban hành, giữ đúng như tệp nguồn, kể cả chữ có thể đã sai khi chép hoặc khi in.',
      'Phần còn lại do thư viện thêm vào: viện dẫn do máy nhận ra; chỉ tiêu, nhiệm vụ, mã cơ quan, đơn vị do người biên tập ghi.',
      'Số hiệu, ngày và các thông tin khác của văn bản đều ghi căn cứ (provenance): “printed” là như in, “inferred” là suy ra từ câu được trích, “unknown” là chưa rõ. Ô trống hoặc null nghĩa là chưa rõ hoặc không in, không phải là không có.',
    ],
  },
  whole: {
    title: 'Tải toàn bộ',
    advice:
      'Cần nhiều văn bản thì tải tệp nén, không cần tải lần lượt từng trang: nhanh hơn, không sót và kiểm tra được. Tệp nén được lập lại mỗi lần dựng trang; nội dung không đổi thì tệp không đổi.',
    archive: (number: number, count: number): string =>
      count === 1 ? 'Toàn bộ thư viện (.zip)' : `Toàn bộ thư viện, tệp ${number}/${count} (.zip)`,
    several: 'Thư viện lớn nên chia thành nhiều tệp nén. Giải nén tất cả vào cùng một thư mục.',
    contents: 'Trong tệp nén, mỗi tệp nằm ở đúng đường dẫn như trên trang:',
    files: [
      ['du-lieu/doc-truoc.txt', 'giải thích nội dung tệp nén'],
      ['du-lieu/', 'các bảng CSV, các tệp JSON và mô tả của chúng, quy tắc chuyển địa chỉ cho máy chủ'],
      ['vb/<cơ quan>/<mã>/toan-van.txt', 'chữ của văn bản, mỗi khối một dòng; dưới đường kẻ là nguồn'],
      ['vb/<cơ quan>/<mã>/toan-van.md', 'chữ của văn bản dạng Markdown, có đề mục và bảng; khung ở đầu là nguồn'],
      ['vb/<cơ quan>/<mã>/index.json', 'thông tin của văn bản kèm căn cứ và từng mục'],
      ['vb/<cơ quan>/<mã>/nguon.*', 'tệp nguồn, giống từng byte'],
      ['SHA256SUMS', 'mã kiểm tra của các tệp trong tệp nén'],
    ],
  },
  tables: {
    title: 'Bảng và dữ liệu',
    intro: 'Tệp nào quá 4 MB thì được chia: bảng CSV nối tiếp ở tệp có đuôi -2, -3; tệp JSON ghi các phần ở ô parts.',
    csv: 'CSV (bảng tính)',
    json: 'JSON',
    schema: 'mô tả dữ liệu',
    names: {
      documents: ['Văn bản', 'Số hiệu, ngày, trích yếu, cơ quan, nơi nhận của mọi văn bản, kèm căn cứ.'],
      citations: ['Viện dẫn', 'Mỗi lần một văn bản nhắc tới văn bản khác: chữ in, văn bản được viện dẫn, kết quả nhận biết và lý do.'],
      targets: ['Chỉ tiêu', 'Các chỉ tiêu: chữ in, mức, đơn vị tính, kỳ.'],
      tasks: ['Nhiệm vụ', 'Các nhiệm vụ: chữ in, đơn vị thực hiện, phối hợp, thời gian như in.'],
      manifest: ['Mã kiểm tra của chữ', 'Mã SHA-256 của tệp nguồn, của chữ từng văn bản và từng mục.'],
      moves: [
        'Địa chỉ đã chuyển, văn bản đã gỡ',
        'Địa chỉ cũ, địa chỉ mới, ngày chuyển, lý do; văn bản đã gỡ khỏi trang: ai quyết định, ngày gỡ, lý do.',
      ],
      files: ['Danh sách tệp', 'Các tệp trên trang này: địa chỉ, số byte, mã SHA-256. Phần mềm tải tự động nên đọc tệp này trước.'],
    },
    rules: { intro: 'Quy tắc chuyển địa chỉ viết sẵn cho máy chủ:', nginx: 'nginx', apache: 'Apache', caddy: 'Caddy' },
    document: {
      title: 'Từng văn bản (index.json)',
      removed: 'của văn bản đã gỡ',
      withheld: 'của văn bản tạm thời chưa hiển thị',
      what: 'Thông tin, căn cứ và các mục của một văn bản, ở địa chỉ của văn bản đó. Khi văn bản đã gỡ khỏi trang hoặc tạm thời chưa hiển thị, tệp chỉ nêu việc đó.',
    },
  },
  one: {
    title: 'Từng văn bản',
    intro: 'Liên kết tải chữ, dữ liệu và tệp nguồn của một văn bản có ở phần “Nguồn và đối chiếu” cuối trang văn bản đó. Ví dụ:',
  },
  spreadsheet: {
    title: 'Mở bảng CSV',
    intro:
      'Các bảng dùng mã chữ UTF-8, dấu phẩy ngăn cột, dấu chấm thập phân. Mở thẳng tệp bằng cách bấm đúp có thể dồn mọi ô của một dòng vào một cột hoặc đổi “7.2” thành ngày, tùy cài đặt vùng của máy. Nên nhập như sau:',
    steps: [
      [
        'Excel',
        'mở một bảng trống, vào Dữ liệu (Data) → Từ Văn bản/CSV (From Text/CSV), chọn tệp; Nguồn gốc tệp (File Origin): 65001: Unicode (UTF-8); Dấu tách (Delimiter): Dấu phẩy (Comma); Phát hiện loại dữ liệu (Data Type Detection): không phát hiện (Do not detect data types); rồi bấm Tải (Load).',
      ],
      [
        'LibreOffice Calc',
        'mở tệp; ở hộp nhập, chọn bộ ký tự Unicode (UTF-8), dấu tách là dấu phẩy; chọn mọi cột rồi đặt kiểu cột là Văn bản (Text).',
      ],
    ],
    apostrophe:
      "Ô chữ nào bắt đầu bằng dấu =, +, - hoặc @ được thêm dấu nháy đơn (') ở đầu để phần mềm bảng tính không hiểu là công thức; trong tệp JSON không có dấu này.",
  },
  programs: {
    title: 'Dùng trong phần mềm khác',
    placeholder: 'Trong các ví dụ dưới đây, thay https://thu-vien.example bằng địa chỉ đang mở trang này.',
    download: 'Tải tệp nén, kiểm tra rồi giải nén (Linux, macOS hoặc WSL):',
    windows:
      'Trên Windows, lệnh Get-FileHash toan-bo.zip của PowerShell in ra mã SHA-256 của tệp đã tải; so mã đó với dòng du-lieu/toan-bo.zip trong tệp SHA256SUMS, không phân biệt chữ hoa, chữ thường.',
    script: 'Đọc một tệp JSON, kể cả khi tệp được chia thành nhiều phần (JavaScript, chạy bằng Node từ bản 20, tệp có đuôi .mjs):',
  },
  check: {
    title: 'Kiểm tra tệp đã tải',
    points: [
      ' ghi mã SHA-256 của mọi tệp trên trang; lệnh sha256sum -c đọc được tệp này.',
      'Mã trùng nhau cho biết tệp tải về giống tệp trên trang. Mã không cho biết chữ có đúng bản chính hay không: thư viện mới đối chiếu với tệp nguồn.',
    ],
    sums: 'SHA256SUMS',
  },
  follow: {
    title: 'Theo dõi thay đổi',
    intro: 'Nguồn tin nêu văn bản mới đăng, sửa lỗi bản đăng và văn bản đã gỡ; trang của mỗi cơ quan có nguồn tin riêng.',
  },
  versions: {
    title: 'Phiên bản của dữ liệu',
    points: [
      'Mỗi tệp JSON ghi ở đầu địa chỉ của bản mô tả (schema, theo JSON Schema 2020-12) và số phiên bản của định dạng (version).',
      'Trong cùng một phiên bản, thư viện chỉ thêm ô mới; không đổi tên, không bỏ ô nào, không đổi nghĩa. Thay đổi như vậy thì tăng số phiên bản. Phần mềm nên bỏ qua ô chưa biết và dừng lại khi gặp phiên bản khác.',
      'Địa chỉ của các tệp trên trang này được giữ nguyên; riêng các phần đánh số (-2, -3) có thể thêm hoặc bớt khi thư viện thay đổi.',
    ],
    permanence: 'Xem thêm:',
  },
  readmeCheck: 'Sau khi giải nén, chạy lệnh sha256sum -c SHA256SUMS trong thư mục này để kiểm tra từng tệp.',
  size: (bytes: number): string => {
    const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'KB'] : [bytes / 1_000_000, 'MB'];
    return `${value < 10 ? value.toFixed(1).replace('.', ',') : String(Math.round(value))} ${unit}`;
  },
} as const;
