/** Which part of a DOCX stands behind an id, and where a link leads. */
import { childrenOf, type XmlElement } from './xml.ts';

export interface Relationship {
  type: string;
  /** Path of a part, or an address where `isExternal`. */
  target: string;
  isExternal: boolean;
}

export type Relationships = ReadonlyMap<string, Relationship>;

/** `folder` of the part that has them: "word/". */
export function readRelationships(xml: XmlElement | undefined, folder: string): Relationships {
  return new Map(
    childrenOf(xml, 'Relationship').map((element) => {
      const isExternal = element.attributes.get('TargetMode') === 'External';
      const target = element.attributes.get('Target') ?? '';
      const type = (element.attributes.get('Type') ?? '').replace(/^.*\//, '');
      return [element.attributes.get('Id') ?? '', { type, target: isExternal ? target : resolve(folder, target), isExternal }];
    }),
  );
}

function resolve(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target;
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** Matches "javascript:alert(1)", " JAVA\tSCRIPT:x", "data:text/html,…"; not "https://…", "#muc-1", "tep.docx", "C:\tep.docx". */
export function isUnsafeTarget(target: string): boolean {
  // eslint-disable-next-line no-control-regex -- browsers drop these from an address before they read its scheme
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(target.replace(/[\u0000-\u0020]/g, ''))?.[1]?.toLowerCase();
  return scheme !== undefined && !['http', 'https', 'mailto', 'tel', 'ftp', 'file'].includes(scheme);
}
