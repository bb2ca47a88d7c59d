/** A site's configuration for nginx (1.18 or newer), for the context `http`: a file below conf.d/. */
import { addresses } from '../address.ts';
import { cacheControl, fileTypes, hashedFolder, securityHeaders } from './answers.ts';
import type { Place } from './place.ts';

export function nginxConfiguration({ base, folder, name, listen }: Place): string {
  const variable = `$van_mach_cache${base.slice(0, -1).replace(/[^a-z0-9]+/g, '_')}`;
  const texts = fileTypes.filter(({ isText }) => isText).map(({ type }) => type);
  // Always: text/html; nginx warns where it is named again.
  const listed = texts.filter((type) => type !== 'text/html').join(' ');
  const rules = `${folder}${addresses.nginxRules}`;
  const answers = [
    '# Tiêu đề bảo mật của mọi câu trả lời. Một khối location có add_header riêng sẽ mất các dòng này.',
    ...securityHeaders.map(([header, value]) => `add_header ${header} "${value}" always;`),
    `add_header Cache-Control ${variable} always;`,
    'server_tokens off;',
    '',
    '# Kiểu tệp; danh sách này thay cho mime.types.',
    'types {',
    ...fileTypes.map(({ type, extensions }) => `    ${type} ${extensions.map((extension) => extension.slice(1)).join(' ')};`),
    '}',
    'default_type application/octet-stream;',
    'charset utf-8;',
    `charset_types ${listed};`,
    '',
    'gzip on;',
    'gzip_vary on;',
    'gzip_proxied any;',
    'gzip_min_length 1024;',
    `gzip_types ${listed};`,
    '',
    '# Bản mới được đưa vào bằng cách đổi một liên kết: không được nhớ tệp đã mở.',
    'open_file_cache off;',
    '',
    'index index.html;',
    'autoindex off;',
    'absolute_redirect off;',
    `error_page 403 404 =404 ${base}404.html;`,
    '',
    '# Văn bản đã chuyển địa chỉ (301), đã gỡ (410); nạp lại nginx sau mỗi lần đưa bản mới có thay đổi ở đó. Dấu [ ] để thiếu tệp thì nginx vẫn chạy.',
    `include ${rules.slice(0, -1)}[${rules.slice(-1)}];`,
    '',
    '# Tệp có tên bắt đầu bằng dấu chấm không phải của trang; .well-known là của chứng thư HTTPS.',
    'location ~ /\\.(?!well-known/) { return 404; }',
  ];
  const indented = (lines: readonly string[], depth: number): string[] =>
    lines.map((line) => (line === '' ? '' : `${'    '.repeat(depth)}${line}`));
  const site =
    base === '/'
      ? indented([`root ${folder};`, '', ...answers], 1)
      : [
          ...indented(
            [
              '# Để đặt trang vào một khối server đã có: chép hai khối location này, và khối map ở trên đặt ngoài khối server.',
              `location = ${base.slice(0, -1)} { absolute_redirect off; return 301 ${base}$is_args$args; }`,
              '',
              `location ^~ ${base} {`,
            ],
            1,
          ),
          ...indented([`alias ${folder}/;`, '', ...answers], 2),
          '    }',
        ];
  return `${[
    `# nginx: trang thư viện văn bản ở http://${name}${base}; đặt tệp này vào /etc/nginx/conf.d/. Hướng dẫn: docs/deploy/README.md.`,
    '# Đường dẫn, tên máy, tiêu đề bảo mật do npm run server-config viết ra; muốn đổi thì chạy lại lệnh đó.',
    '',
    '# Tệp có mã trong tên được giữ một năm; mọi tệp khác được hỏi lại mỗi lần (trả lời 304 nếu chưa đổi).',
    `map $status:$uri ${variable} {`,
    `    default ${cacheControl.others};`,
    `    "~^(?:200|206|304):${base.slice(0, -1)}${hashedFolder}" "${cacheControl.hashed}";`,
    '}',
    '',
    'server {',
    `    listen ${listen};`,
    `    server_name ${name};`,
    ...site,
    '}',
  ].join('\n')}\n`;
}
