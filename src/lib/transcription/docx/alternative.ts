/** Word saves shapes twice, for new readers and for old ones: one of the two is read. */
import { childOf, findAll, type XmlElement } from './xml.ts';

export function chooseAlternative(element: XmlElement): XmlElement | undefined {
  const choice = childOf(element, 'mc:Choice');
  const fallback = childOf(element, 'mc:Fallback');
  if (choice === undefined || fallback === undefined) return choice ?? fallback;
  return hasWords(choice) || !hasWords(fallback) ? choice : fallback;
}

const hasWords = (element: XmlElement): boolean => findAll(element, 'w:t').length > 0;
