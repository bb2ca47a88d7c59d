/** A file of plain text as its reader sees it; null where it is something else. Nothing is guessed: UTF-8 to the last byte, or UTF-16 that says so. */
export async function readTextFile(file: Blob): Promise<string | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // A Word file or a picture may be valid UTF-8 by chance, but no text holds this.
    return text.includes('\0') || text.startsWith('PK\u0003\u0004') || text.startsWith('%PDF-') ? null : text;
  } catch {
    return null;
  }
}
