/** Reads a DOCX of a megabyte of letters: `node scripts/bench/docx.ts` prints the processor time of three readings. */
import { Document, Packer, Paragraph, TextRun } from 'docx';
import { readDocx } from '../../src/io/docx/read-docx.ts';

const sentence = 'Tiếp tục thực hiện hiệu quả Chương trình phục hồi và phát triển kinh tế - xã hội; '.repeat(3);
for (const runs of [1, 8]) {
  const size = Math.ceil(sentence.length / runs);
  const pieces = Array.from({ length: runs }, (_, index) => sentence.slice(index * size, (index + 1) * size));
  const children = Array.from(
    { length: 4300 },
    () => new Paragraph({ children: pieces.map((text, index) => new TextRun({ text, size: index % 2 === 1 ? 28 : 26 })) }),
  );
  const bytes = new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
  for (let time = 0; time < 3; time += 1) {
    const before = process.cpuUsage();
    const result = readDocx(bytes);
    const { user, system } = process.cpuUsage(before);
    const letters = 'source' in result ? result.source.text.length : 0;
    console.log(`${runs} runs a paragraph: ${letters} letters, ${Math.round((user + system) / 1000)} ms`);
  }
}
