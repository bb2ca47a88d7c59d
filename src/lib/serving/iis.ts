/**
 * `web.config` for IIS (8 or newer). Sections that every IIS has, no others: one that is missing or locked stops the whole site with error 500.19, as does a
 * second `mimeMap` of one extension. `httpErrors` is locked on Windows Server as it comes; the guide says how it is opened.
 */
import { contentType, fileTypes, hashedFolder, securityHeaders } from './answers.ts';

/** The mark of a build in its folder (src/io/site-files.ts). */
const siteMark = '.van-mach';

/** The same for every path: IIS reads it in the folder of the site. */
export function iisConfiguration(): string {
  const element = (name: string, attributes: Readonly<Record<string, string>>): string =>
    `<${name}${Object.entries(attributes)
      .map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
      .join('')} />`;
  const types = fileTypes.flatMap((own) => own.extensions.map((fileExtension) => ({ fileExtension, mimeType: contentType(own) })));
  // Files without an extension: SHA256SUMS.
  types.push({ fileExtension: '.', mimeType: 'text/plain; charset=utf-8' });
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- IIS: chép tệp này vào thư mục public/ của dự án; mỗi bản dựng sẽ mang theo nó. Hướng dẫn: docs/deploy/README.md. -->
<configuration>
  <system.webServer>
    <defaultDocument enabled="true">
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <directoryBrowse enabled="false" />
    <staticContent>
${types.map((own) => `      ${element('remove', { fileExtension: own.fileExtension })}\n      ${element('mimeMap', own)}`).join('\n')}
      <!-- Cache-Control: no-cache: được giữ, nhưng hỏi lại mỗi lần (trả lời 304 nếu chưa đổi). -->
      <clientCache cacheControlMode="DisableCache" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${securityHeaders.map(([name, value]) => `        ${element('remove', { name })}\n        ${element('add', { name, value })}`).join('\n')}
      </customHeaders>
    </httpProtocol>
    <!-- Windows Server thường khóa sẵn phần này; mở một lần: appcmd unlock config -section:system.webServer/httpErrors -->
    <httpErrors errorMode="Custom">
      <remove statusCode="404" subStatusCode="-1" />
      <error statusCode="404" subStatusCode="-1" path="404.html" responseMode="File" />
    </httpErrors>
    <!-- Bản mới được đưa vào bằng cách đổi một liên kết, mà IIS không được báo: không giữ tệp trong bộ nhớ. -->
    <caching enabled="false" enableKernelCache="false" />
    <urlCompression doStaticCompression="true" doDynamicCompression="false" />
    <security>
      <requestFiltering>
        <hiddenSegments>
          ${element('remove', { segment: siteMark })}
          ${element('add', { segment: siteMark })}
        </hiddenSegments>
      </requestFiltering>
    </security>
  </system.webServer>
  <!-- Tệp có mã trong tên: giữ một năm. -->
  <location path="${hashedFolder.slice(1, -1)}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" />
      </staticContent>
    </system.webServer>
  </location>
</configuration>
`;
}

const escapeAttribute = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
