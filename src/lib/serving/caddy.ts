/** A site's configuration for Caddy (2.5 or newer). */
import { addresses } from '../address.ts';
import { cacheControl, contentType, fileTypes, hashedFolder, securityHeaders } from './answers.ts';
import type { Place } from './place.ts';

export function caddyConfiguration(place: Place): string {
  const { base, name, listen } = place;
  const [port, address] = listen.split(':').reverse();
  return `${[
    `# Caddy: trang thư viện văn bản ở http://${name}${base}. Hướng dẫn: docs/deploy/README.md.`,
    '# Đường dẫn, tên máy, tiêu đề bảo mật do npm run server-config viết ra; muốn đổi thì chạy lại lệnh đó.',
    '# Dùng HTTPS: bỏ "http://" ở dòng dưới; mạng không ra được internet thì thêm dòng: tls TỆP_CHỨNG_THƯ TỆP_KHÓA',
    `http://${name}${port === '80' ? '' : `:${port}`} {`,
    ...(address === undefined ? [] : [`\tbind ${address}`]),
    // In a route each line comes after the one before it; elsewhere Caddy has an order of its own.
    '\troute {',
    ...indent(answers(place), 2),
    '\t}',
    '',
    '\thandle_errors {',
    ...indent(errors(place), 2),
    '\t}',
    '}',
  ].join('\n')}\n`;
}

function answers({ base, folder }: Place): string[] {
  const path = base.slice(0, -1);
  const rules = `${folder}${addresses.caddyRules}`;
  const texts = fileTypes.filter(({ isText }) => isText);
  return [
    `root * ${folder}`,
    ...security,
    'encode {',
    '\tzstd',
    '\tgzip',
    '\tminimum_length 1024',
    '\tmatch {',
    ...texts.map(({ type }) => `\t\theader Content-Type ${type}*`),
    '\t}',
    '}',
    '',
    '# Văn bản đã chuyển địa chỉ (301), đã gỡ (410); nạp lại Caddy sau mỗi lần đưa bản mới có thay đổi ở đó. Dấu * để thiếu tệp thì Caddy vẫn chạy.',
    `header Cache-Control "${cacheControl.others}"`,
    `import ${rules.slice(0, -1)}*`,
    '',
    ...(base === '/' ? [] : below(path)),
    '# Tệp có tên bắt đầu bằng dấu chấm không phải của trang (.well-known là của chứng thư HTTPS); tên quá dài thì không có.',
    '@hidden {',
    // Not `hide`, which looks at the whole path on the disk: a site below a folder ".x" would have no file at all (measured). NUL, and a name that no disk can hold, would be error 500.
    '\tpath_regexp hidden (?:/\\.|\\x00|[^/]{200})',
    '\tnot path /.well-known/*',
    '}',
    'error @hidden 404',
    '',
    '# Tệp có mã trong tên được giữ một năm; mọi tệp khác được hỏi lại mỗi lần (trả lời 304 nếu chưa đổi).',
    '@hashed {',
    `\tpath ${hashedFolder}*`,
    '\tfile',
    '}',
    `header @hashed Cache-Control "${cacheControl.hashed}"`,
    '',
    '# Kiểu tệp, như nhau trên mọi máy.',
    ...fileTypes.flatMap((own, index) => [
      `@type${index} path ${own.extensions.map((extension) => `*${extension}`).join(' ')}`,
      `header @type${index} Content-Type "${contentType(own)}"`,
    ]),
    '',
    '# Địa chỉ thiếu dấu / ở cuối: 301, giữ nguyên phần sau dấu hỏi.',
    '@folder {',
    // Not from the path as it stands: "//host" would lead to another host.
    '\tpath_regexp folder ^/+(.*[^/])$',
    '\tfile {path}/index.html',
    '}',
    'route @folder {',
    `\trewrite * ${base}{re.folder.1}/`,
    '\tredir * {uri} 301',
    '}',
    '',
    'file_server',
  ];
}

const below = (path: string): string[] => [
  `@bare path ${path}`,
  'route @bare {',
  `\trewrite * ${path}/`,
  '\tredir * {uri} 301',
  '}',
  `@outside not path ${path}/*`,
  'error @outside 404',
  `uri strip_prefix ${path}`,
  '',
];

/** What the answer has said so far is forgotten where it becomes an error. */
const errors = ({ folder }: Place): string[] => [
  ...security,
  '@missing expression {err.status_code} in [403, 404]',
  'route @missing {',
  `\troot * ${folder}`,
  `\theader Cache-Control "${cacheControl.others}"`,
  '\theader Content-Type "text/html; charset=utf-8"',
  '\trewrite * /404.html',
  '\tfile_server {',
  '\t\tstatus 404',
  '\t}',
  '}',
];

const security = ['header {', ...securityHeaders.map(([header, value]) => `\t${header} "${value}"`), '\t-Server', '}'];

const indent = (lines: readonly string[], depth: number): string[] =>
  lines.map((line) => (line === '' ? '' : `${'\t'.repeat(depth)}${line}`));
