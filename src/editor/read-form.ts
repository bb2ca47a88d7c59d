/** What a form has sent: its answers and at most one file; larger bodies are not read to their end. */
import type { IncomingMessage } from 'node:http';

/** Requirement SEC-10 bounds texts at 5 MB; a DOCX or PDF of such a text, with its pictures, may be larger. */
export const largestMegabytes = 25;
const largest = largestMegabytes * 1024 * 1024;

export interface SentForm {
  answers: URLSearchParams;
  file: { name: string; bytes: Uint8Array } | null;
}

export type ReadForm = SentForm | 'too-large' | 'malformed';

export async function readForm(request: IncomingMessage): Promise<ReadForm> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Read on, so that the browser hears the answer, but keep nothing.
    if (size <= largest) chunks.push(chunk);
    else chunks.length = 0;
    if (size > largest * 4) break;
  }
  if (size > largest) return 'too-large';
  const type = request.headers['content-type'] ?? '';
  const body = new Uint8Array(Buffer.concat(chunks));
  if (type.startsWith('application/x-www-form-urlencoded'))
    return { answers: withLineFeeds(new URLSearchParams(new TextDecoder().decode(body))), file: null };
  if (!type.startsWith('multipart/form-data')) return 'malformed';
  try {
    const form = await new Response(body, { headers: { 'content-type': type } }).formData();
    const answers = new URLSearchParams();
    let file: SentForm['file'] = null;
    for (const [name, value] of form) {
      if (typeof value === 'string') answers.append(name, value);
      else if (value.size > 0) file = { name: value.name, bytes: await value.bytes() };
    }
    return { answers: withLineFeeds(answers), file };
  } catch {
    return 'malformed';
  }
}

/** Forms send CRLF. */
function withLineFeeds(answers: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...answers].map(([name, value]) => [name, value.replaceAll('\r\n', '\n')]));
}
