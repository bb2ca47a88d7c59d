/** The questions of `npm run import` in a terminal: doubtful values, what is missing, new bodies, and whether to write. */
import { createInterface, type Interface } from 'node:readline/promises';
import type { Decisions } from '../src/lib/import/decisions.ts';
import { isBarring } from '../src/lib/import/duplicates.ts';
import { showValue } from '../src/lib/import/show-value.ts';
import { importFields } from '../src/i18n/vi.ts';
import type { PreviewedImport } from '../src/io/import/session.ts';
import { fieldNames } from './import-options.ts';

/** What was answered; null where nothing is to be written. */
export async function confirmInTerminal(
  preview: PreviewedImport,
  decisions: Decisions,
  { force }: { force: boolean },
): Promise<{ decisions: Decisions; force: boolean } | null> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const confirmed = await askFields(terminal, preview);
    const typed = await askMissing(terminal, preview);
    const fields = { ...decisions.fields, ...confirmed, ...typed };
    const ownTitle = typed.title?.value == null ? {} : { editorialTitle: typed.title.value };
    const bodies = [...(decisions.bodies ?? [])];
    for (const { entry, reason } of preview.bodies) {
      if (bodies.some(({ id }) => id === entry.id)) continue;
      console.log(`\n${reason}`);
      if (await agrees(terminal, `Thêm “${entry.name}” (${entry.id}) vào danh mục cơ quan?`)) bodies.push(entry);
    }
    const barring = preview.duplicates.filter(isBarring);
    for (const { message } of barring) console.log(message);
    const isForced = force || (barring.length > 0 && (await agrees(terminal, 'Vẫn ghi?')));
    if (barring.length > 0 && !isForced) return null;
    if (!(await agrees(terminal, 'Ghi vào thư viện?'))) return null;
    return { decisions: { ...decisions, ...ownTitle, fields, bodies }, force: isForced };
  } finally {
    terminal.close();
  }
}

async function askFields(terminal: Interface, { chosen, proposal }: PreviewedImport): Promise<NonNullable<Decisions['fields']>> {
  const own: NonNullable<Decisions['fields']> = {};
  for (const name of fieldNames) {
    const { value } = proposal.fields[name];
    if (!chosen[name].isOpen || value === null || (name === 'issuer' && proposal.fields.issuer.value?.id == null)) continue;
    const question = `${importFields[name]}: ${showValue(name, value as never)} (${proposal.fields[name].reason}). Đúng không?`;
    if (await agrees(terminal, question)) Object.assign(own, { [name]: { value, confirmed: true } });
  }
  return own;
}

async function askMissing(terminal: Interface, { missing, proposal }: PreviewedImport): Promise<NonNullable<Decisions['fields']>> {
  const own: NonNullable<Decisions['fields']> = {};
  for (const { field, message } of missing) {
    if ((field !== 'kind' && field !== 'issuer' && field !== 'title') || (proposal.fields[field].value !== null && field !== 'issuer'))
      continue;
    const typed = (await terminal.question(`${message}\n> `)).normalize('NFC').trim();
    if (typed === '') continue;
    if (field === 'issuer') own.issuer = { value: { id: typed, printed: proposal.fields.issuer.value?.printed ?? '' }, confirmed: true };
    else own[field] = { value: typed, confirmed: true };
  }
  return own;
}

const agrees = async (terminal: Interface, question: string): Promise<boolean> =>
  /^(?:c|có|co|y)$/iu.test((await terminal.question(`${question} [c/K] `)).trim());
