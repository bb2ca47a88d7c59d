/** What an editor typed, against the text: a title that it does not print is the editor's own, an issuer is named as it is printed. */
import { printedNames } from '../registry/printed-names.ts';
import type { Registry } from '../registry/registry.ts';
import type { Decisions, FieldDecisions } from './decisions.ts';
import { inSignatures } from './issuer-name.ts';
import type { PrintedText } from './printed-text.ts';

export interface SettledDecisions {
  fields: FieldDecisions;
  editorialTitle: string | null;
}

export function settleDecisions(
  { fields = {}, editorialTitle = '' }: Decisions,
  text: Pick<PrintedText, 'holds' | 'printing'>,
  registry: Pick<Registry, 'organization'>,
): SettledDecisions {
  const { title, issuer, ...rest } = fields;
  const typed = title?.value ?? null;
  const own = editorialTitle.trim() === '' ? null : editorialTitle.trim();
  // Only where it is given as both is it taken for the editor's own: an answer is never changed unasked.
  const isOwnTitle = typed !== null && typed === own && title?.evidence === undefined && !text.holds(typed);
  return {
    fields: {
      ...rest,
      ...(title === undefined ? {} : { title: isOwnTitle ? { value: null, confirmed: true, reason: ownTitle } : title }),
      ...(issuer === undefined
        ? {}
        : { issuer: issuer.value === null ? issuer : { ...issuer, value: asPrinted(issuer.value, text, registry) } }),
    },
    editorialTitle: own,
  };
}

const ownTitle = 'văn bản không in tiêu đề này; tiêu đề do người biên tập đặt';

/** The name as the text prints it; without one, the first name of the body that the text prints. */
export function asPrinted(
  { id, printed }: { id: string; printed: string },
  text: Pick<PrintedText, 'holds' | 'printing'>,
  registry: Pick<Registry, 'organization'>,
): { id: string; printed: string } {
  const body = registry.organization(id);
  if (body === undefined || printed !== '') return { id, printed: text.printing(printed) ?? printed };
  const short = inSignatures[body.type];
  const names = printedNames(body).map((name) => text.printing(name));
  const found = [...names, short !== undefined && text.holds(short) ? short : null].find((name) => name !== null);
  return { id, printed: found ?? body.shortName ?? body.name };
}
