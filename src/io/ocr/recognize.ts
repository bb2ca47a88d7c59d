/** Tesseract with npm's data for Vietnamese: nothing is fetched, nothing is kept. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWorker, OEM, PSM } from 'tesseract.js';

export interface OcrWord {
  text: string;
  /** 0 to 100. */
  confidence: number;
  from: number;
  to: number;
}

/** Pixels. */
export interface OcrLine {
  /** Base line. */
  y: number;
  height: number;
  words: readonly OcrWord[];
}

export interface Reader {
  /** Any picture that Tesseract reads; rejects where it is none. */
  read: (image: Buffer) => Promise<OcrLine[]>;
  close: () => Promise<void>;
}

const data = join(dirname(fileURLToPath(import.meta.resolve('@tesseract.js-data/vie/package.json'))), '4.0.0_best_int');

/** `onPart` is told the share of the page that is read, 0 to 1. */
export async function openReader(onPart?: (share: number) => void): Promise<Reader> {
  const worker = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: data,
    gzip: true,
    cacheMethod: 'none',
    logger: ({ status, progress }) => {
      if (status === 'recognizing text') onPart?.(progress);
    },
    // Without it an error of the worker ends the program; `recognize` rejects as well.
    errorHandler: () => undefined,
  });
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, user_defined_dpi: '300' });
  return {
    async read(image) {
      const { data: page } = await worker.recognize(image, { rotateAuto: true }, { blocks: true, text: false });
      return (page.blocks ?? [])
        .flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))
        .map(({ words, baseline, rowAttributes }) => ({
          y: (baseline.y0 + baseline.y1) / 2,
          height: rowAttributes.rowHeight,
          words: words.map(({ text, confidence, bbox: { x0, x1 } }) => ({ text, confidence, from: x0, to: x1 })),
        }));
    },
    close: async () => {
      await worker.terminate();
    },
  };
}
