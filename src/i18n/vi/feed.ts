/** Words of the feeds and of the site map. */
export const feed = {
  follow: 'Theo dõi văn bản mới (Atom)',
  followOrganization: 'Theo dõi văn bản của cơ quan này (Atom)',
  title: (site: string): string => `Văn bản mới – ${site}`,
  organizationTitle: (name: string, site: string): string => `Văn bản của ${name} – ${site}`,
  subtitle: (isSample: boolean): string =>
    `${isSample ? 'Tư liệu mẫu. ' : ''}Văn bản mới đưa lên, lần sửa lỗi bản đăng và văn bản đã gỡ khỏi trang. Không phải trang chính thức của cơ quan ban hành.`,
} as const;

export const siteMap = {
  title: 'Sơ đồ trang',
  intro: 'Các phần của thư viện và các danh sách dẫn tới mọi văn bản.',
  documents: 'Tìm và xem văn bản',
  byOrganization: 'Văn bản theo cơ quan ban hành',
  allOrganizations: 'Tất cả cơ quan, đơn vị, nhóm',
  relations: 'Quan hệ giữa các văn bản',
  duties: 'Nhiệm vụ, chỉ tiêu, từ viết tắt',
  follow: 'Theo dõi',
  about: 'Về trang này',
  errorHelp: 'Các lỗi khi kiểm tra nội dung và cách sửa',
} as const;
