/** Documents set aside on disk until all have come: which of them belong together is known only then, and together they may be larger than memory. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import type { FlatDocument } from './search-index.ts';

interface Spooled {
  start: number;
  length: number;
  address: string;
  years: readonly string[];
  hash: string;
}

export class DocumentSpool {
  private readonly file: string;
  private readonly descriptor: number;
  private readonly held: Spooled[] = [];
  private size = 0;

  /** Writes over what a stopped build has left. */
  constructor(file: string) {
    this.file = file;
    this.descriptor = openSync(file, 'w+');
  }

  add(document: FlatDocument): void {
    const bytes = encodeDocument(document);
    try {
      for (let written = 0; written < bytes.length;)
        written += writeSync(this.descriptor, bytes, written, bytes.length - written, this.size + written);
    } catch (error) {
      // The system names no file that is open.
      throw Object.assign(error as Error, { path: this.file });
    }
    this.held.push({
      start: this.size,
      length: bytes.length,
      address: document.document.address,
      years: document.document.facets.year,
      hash: hashBytes(bytes),
    });
    this.size += bytes.length;
  }

  /** All values that these documents have of the facet of years. */
  years(places: readonly number[]): string[] {
    return [...new Set(places.flatMap((place) => this.held[place]?.years ?? []))].sort();
  }

  address(place: number): string {
    return this.held[place]?.address ?? '';
  }

  hash(place: number): string {
    return this.held[place]?.hash ?? '';
  }

  read(place: number): FlatDocument {
    const { start, length } = this.held[place] ?? { start: 0, length: 0 };
    const bytes = Buffer.alloc(length);
    for (let read = 0; read < length;) {
      const part = readSync(this.descriptor, bytes, read, length - read, start + read);
      if (part === 0) throw new Error(`tệp tạm ${this.file} bị cắt ngắn trong lúc lập chỉ mục`);
      read += part;
    }
    return JSON.parse(bytes.toString('utf8')) as FlatDocument;
  }

  close(): void {
    closeSync(this.descriptor);
    rmSync(this.file, { force: true });
  }
}

/** The same bytes for the same document: what is kept of a period is known by them. */
const encodeDocument = ({ document, text, anchors }: FlatDocument): Buffer => Buffer.from(JSON.stringify({ document, text, anchors }));
const hashBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
export const hashDocument = (document: FlatDocument): string => hashBytes(encodeDocument(document));
