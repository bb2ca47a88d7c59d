/** What an editor typed that the text does not print, where it prints another value for certain: neither may be written before that is settled. */
import { lower } from '../text/fold.ts';
import { collapse } from '../text/whitespace.ts';
import type { ProposedFields } from '../transcription/proposal.ts';
import type { ChosenFields } from './choose-fields.ts';
import type { FieldDecisions } from './decisions.ts';
import type { Missing } from './place-document.ts';
import type { PrintedText } from './printed-text.ts';
import { showValue } from './show-value.ts';

const names = { number: 'số', date: 'ngày', title: 'trích yếu' } as const;
const fields = ['number', 'date', 'title'] as const;

export function findContradictions(
  proposed: Pick<ProposedFields, (typeof fields)[number]>,
  decisions: FieldDecisions,
  chosen: ChosenFields,
  text: Pick<PrintedText, 'holds'>,
): Missing[] {
  return fields.flatMap((field): Missing[] => {
    const { value: printed, certainty } = proposed[field];
    const typed = decisions[field]?.value ?? null;
    // "Not known" and a value with grounds of its own are an editor's to say; what the mended text no longer prints is no longer printed.
    if (typed === null || printed === null || certainty !== 'certain' || chosen[field].value !== null) return [];
    if (fold(typed) === fold(printed) || (field === 'title' && !text.holds(printed))) return [];
    const message = `${first(names[field])} ${show(field, typed)} không có trong văn bản; văn bản in ${show(field, printed)}.`;
    return [{ field, option: `--${field} ${field === 'title' ? `"${printed}"` : printed}`, message }];
  });
}

const show = (field: (typeof fields)[number], value: string): string => (field === 'number' ? value : showValue(field, value));
const fold = (words: string): string => lower(collapse(words));
const first = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
