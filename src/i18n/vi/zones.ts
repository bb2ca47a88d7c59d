/** Apart from the other words of a document: the search, on every page, needs these alone. */

/** The zones of a document by their anchors. */
export const zones: Readonly<Record<string, string>> = {
  'dau-van-ban': 'Phần đầu',
  'kinh-gui': 'Phần Kính gửi',
  'noi-nhan': 'Phần Nơi nhận',
  'chu-ky': 'Phần ký',
};
