/** A QR code as one SVG path, for paper: squares of one unit, with the quiet margin of four that readers need. */
import { encode } from 'uqr';

export interface QrShape {
  /** Units of the square, margin included. */
  size: number;
  /** The dark squares: "M4 4h7v1h-7z…", one piece for each run in a row. */
  path: string;
}

const margin = 4;

export function qrShape(text: string): QrShape {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  let path = '';
  data.forEach((row, y) => {
    for (let x = 0; x < size; x++) {
      if (row[x] !== true) continue;
      let end = x;
      while (row[end] === true) end += 1;
      path += `M${x + margin} ${y + margin}h${end - x}v1h${x - end}z`;
      x = end;
    }
  });
  return { size: size + 2 * margin, path };
}
