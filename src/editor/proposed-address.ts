/** Where a document would stand by the answers given so far: shown in its boxes before anything is sent. */
import { directiveAddress } from '../lib/address.ts';
import { ownerOf, proposeDocumentId, yearOf } from '../lib/import/document-id.ts';
import type { Content } from '../lib/library/content.ts';
import { parseRegistry } from '../lib/registry/parse.ts';
import type { PreviewedImport } from '../io/import/session.ts';
import { readAnswers } from './answers.ts';

export interface ProposedAddress {
  organization: string;
  /** Empty where the kind, or a year for the id, is not known. */
  document: string;
}

export function proposeAddress(answers: URLSearchParams, { proposal, bodies }: PreviewedImport, content: Content): ProposedAddress {
  const { registry } = parseRegistry(content);
  const { fields } = proposal;
  const { decisions } = readAnswers(answers, fields, bodies);
  const given = (name: 'kind' | 'number' | 'date' | 'title'): string | null => {
    const decision = decisions.fields?.[name];
    return decision === undefined ? fields[name].value : decision.value;
  };
  const number = given('number');
  const own = decisions.organization ?? '';
  const issuer = answers.get('issuer.id') ?? '';
  const organization = isUntouched(answers, 'organization') || own === '' ? (ownerOf(issuer, number, registry) ?? '') : own;
  const code = registry.kind(given('kind') ?? '')?.code;
  const parts = { number, date: given('date'), title: given('title') ?? decisions.editorialTitle ?? null };
  if (code === undefined || yearOf(parts) === null) return { organization, document: '' };
  const isTaken = (document: string): boolean => {
    const id = `${organization}/${document}`;
    return (
      content.directives.some((held) => held.id === id) ||
      (content.locks ?? []).some(({ text }) => text.includes(`"${directiveAddress(id)}"`))
    );
  };
  return { organization, document: proposeDocumentId({ code, ...parts }, isTaken) ?? '' };
}

const isUntouched = (answers: URLSearchParams, name: string): boolean =>
  (answers.get(name) ?? '') === (answers.get(`${name}.proposed`) ?? '');

/** What the editor has not written follows the answers; what is written stays. */
export function fillAddress(answers: URLSearchParams, proposed: ProposedAddress): void {
  for (const name of ['organization', 'document'] as const) {
    if (isUntouched(answers, name)) answers.set(name, proposed[name]);
    answers.set(`${name}.proposed`, proposed[name]);
  }
}
