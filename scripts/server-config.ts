/** `npm run server-config`: the configuration of a web server for a site, at any path and in any folder; the files of docs/deploy/ are two of them. */
import { serverConfiguration, servers, type ServerKind } from '../src/lib/serving/kit.ts';
import { findPlaceProblem } from '../src/lib/serving/place.ts';
import { readNamedCall, wrongCall } from './arguments.ts';

const help = `npm run -s server-config -- ${servers.join('|')} [--base /ĐƯỜNG_DẪN/] [--folder THƯ_MỤC] [--name TÊN] [--listen CỔNG] > TỆP

In ra tệp cấu hình của một máy chủ web cho trang thư viện, đúng các tiêu đề bảo mật của bản này. Hướng dẫn: docs/deploy/README.md.
  nginx, caddy, iis (web.config), headers (_headers của Netlify, Cloudflare Pages)
  --base    đường dẫn con mà trang được dựng cho nó (mặc định: /)
  --folder  thư mục của trang trên máy chủ: liên kết dist, không phải thư mục mà nó dẫn tới (mặc định: /srv/van-ban/dist)
  --name    tên máy mà người đọc gõ (mặc định: vanban.noibo)
  --listen  cổng, hoặc địa chỉ và cổng (mặc định: 80)
Mã thoát: 0 đã in, 2 gọi sai.`;

const { values, name: kind } = readNamedCall(help, {
  base: { type: 'string', default: '/' },
  folder: { type: 'string', default: '/srv/van-ban/dist' },
  name: { type: 'string', default: 'vanban.noibo' },
  listen: { type: 'string', default: '80' },
});
const isServer = (word: string | undefined): word is ServerKind => servers.some((own) => own === word);
if (!isServer(kind)) wrongCall(help, `cần nêu một máy chủ: ${servers.join(', ')}`);
const problem = findPlaceProblem(values);
if (problem !== null) wrongCall(help, problem);
process.stdout.write(serverConfiguration(kind, values));
