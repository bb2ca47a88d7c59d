/** Furniture that an editor puts back. */
import { describe, expect, test } from 'vitest';
import type { ProposedBlock } from '../transcription/proposal.ts';
import { keepFurniture } from './keep-furniture.ts';

const block = (text: string, line: number, zone: ProposedBlock['zone'] = 'body'): ProposedBlock => ({
  type: 'text',
  zone,
  label: null,
  text,
  marks: [],
  isHeading: false,
  isIndented: false,
  lines: [line],
});
const text = ['Đoạn đầu.', '2', 'Đoạn **sau**.', 'Nơi nhận:'].join('\n');
const blocks = [block('Đoạn đầu.', 1), block('Đoạn sau.', 3), block('Nơi nhận:', 4, 'recipients')];
const furniture = [
  { line: 2, fileLine: 2, text: '2', what: 'số trang' },
  { line: 3, fileLine: 3, text: '**', what: 'dấu in đậm của bản chép' },
];

describe('keepFurniture', () => {
  test('puts a whole line back where it stood, and leaves it out no longer', () => {
    const kept = keepFurniture({ text, blocks, furniture }, [0]);
    expect(kept.blocks.map((own) => ('text' in own ? own.text : ''))).toEqual(['Đoạn đầu.', '2', 'Đoạn sau.', 'Nơi nhận:']);
    expect(kept.blocks[1]?.zone).toBe('body');
    expect(kept.furniture).toEqual([furniture[1]]);
  });

  test('leaves alone what is part of a line, and what is not there', () => {
    expect(keepFurniture({ text, blocks, furniture }, [1, 7])).toEqual({ blocks, furniture });
  });
});
