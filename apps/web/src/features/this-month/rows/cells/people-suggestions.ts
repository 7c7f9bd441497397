import { normaliseName } from '@clausier/domain/territories/normalise-name';
import type { Statement, StatementRow } from '../../use-this-month';
import type { RowChange, RowField } from './row-fields';

/** A value to choose instead of typing it, and what choosing it changes. */
export type Suggestion = { label: string; change: RowChange };

/** How many are shown under a field. */
const MOST = 30;

type People = Statement['people'];

/** The people of the firm whose name has the words typed; two contracts of one name say when each began. */
export function suggestPeople(people: People, typed: string, since: (day: string) => string): Suggestion[] {
  const words = normaliseName(typed).split(' ');
  const names = people.map(({ lastName, firstName }) => `${lastName} ${firstName}`);
  const found: Suggestion[] = [];
  for (const [at, person] of people.entries()) {
    const name = names[at]!;
    const key = ` ${normaliseName(name)}`;
    if (!words.every((word) => key.includes(word === '' ? '' : ` ${word}`))) continue;
    const isShared = names.indexOf(name) !== names.lastIndexOf(name);
    const label = isShared ? `${name} · ${since(person.startedOn)}` : name;
    found.push({ label, change: { employmentContractId: person.employmentContractId } });
    if (found.length === MOST) break;
  }
  return found;
}

/** The lots the person of a row works for; all those of the firm while nobody is known. */
export function suggestClauses(
  people: People,
  row: StatementRow,
  labelOf: (lot: { number: string; name: string }) => string,
): Suggestion[] {
  const person = people.find((one) => one.employmentContractId === row.employmentContractId);
  const known = new Map<string, Suggestion>();
  for (const { lotNumber, lotName, assignmentId, contractNumber } of person?.clauses ?? []) {
    const label = `${labelOf({ number: lotNumber, name: lotName })} · ${contractNumber}`;
    known.set(label, { label, change: { assignmentId } });
  }
  return [...known.values()].slice(0, MOST);
}

/** What a text typed in a field changes: the suggestion it names, else the text itself. */
export function changeOf(field: RowField, text: string, suggestions: readonly Suggestion[]): RowChange {
  const key = normaliseName(text);
  const named = suggestions.filter(({ label }) => normaliseName(label) === key);
  return named.length === 1 ? named[0]!.change : { [field]: text };
}
