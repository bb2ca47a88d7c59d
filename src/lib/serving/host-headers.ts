/** `_headers` for hosts that read it (Netlify, Cloudflare Pages). */
import { cacheControl, hashedFolder, securityHeaders } from './answers.ts';

/** `base`: as the host serves the site. */
export function hostHeaders(base: string): string {
  return `${[
    '# Netlify, Cloudflare Pages: chép tệp này vào thư mục public/ của dự án; mỗi bản dựng sẽ mang theo nó. Hướng dẫn: docs/deploy/README.md.',
    `${base}*`,
    ...securityHeaders.map(([name, value]) => `  ${name}: ${value}`),
    // Both hosts send it by themselves for what has no rule, and join the values of two rules.
    '# Không đặt Cache-Control ở trên: các dịch vụ này tự bảo trình duyệt hỏi lại mỗi lần, và sẽ nối hai giá trị lại với nhau.',
    `${base.slice(0, -1)}${hashedFolder}*`,
    `  Cache-Control: ${cacheControl.hashed}`,
  ].join('\n')}\n`;
}
