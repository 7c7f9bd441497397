import type { Statement } from './use-this-month';

/** The name behind a work contract; undefined when the row has none, or one the firm no longer has. */
export function personOf(people: Statement['people'], contractId: number | null): string | undefined {
  const person = people.find(({ employmentContractId }) => employmentContractId === contractId);
  return person && `${person.lastName} ${person.firstName}`;
}
