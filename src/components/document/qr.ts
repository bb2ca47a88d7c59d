/** A QR code on the screen; loaded when it is asked for. */
import { qrShape } from '../../lib/render/qr.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

export function qrPicture(text: string, label: string): SVGSVGElement {
  const { size, path } = qrShape(text);
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('class', 'qr');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  const dark = document.createElementNS(svgNamespace, 'path');
  dark.setAttribute('d', path);
  svg.append(dark);
  return svg;
}
