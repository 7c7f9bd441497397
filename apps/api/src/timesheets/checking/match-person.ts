import { isMonthInside } from '@clausier/domain/ledger/check-line';
import { normaliseName } from '@clausier/domain/territories/normalise-name';
import { found, type RowFinding } from './findings.js';
import type { FirmContract } from './people.query.js';
import { readPeriod } from './read-period.js';
import type { ReadRow } from './read-row.js';

/** The work contract a row is about, or why it cannot be told. */
export type PersonMatch = { readonly contract: FirmContract } | { readonly finding: RowFinding };

/** The firm's contracts by what a row can name: their id, or the person whatever the order of the names. */
export class PeopleIndex {
  private readonly byId: ReadonlyMap<number, FirmContract>;
  private readonly byAssignment: ReadonlyMap<number, FirmContract>;
  private readonly byName = new Map<string, FirmContract[]>();

  constructor(readonly contracts: readonly FirmContract[]) {
    this.byId = new Map(contracts.map((contract) => [contract.employmentContractId, contract]));
    this.byAssignment = new Map(
      contracts.flatMap((contract) =>
        contract.assignments.map(({ assignmentId }) => [assignmentId, contract] as const),
      ),
    );
    for (const contract of contracts) {
      const key = nameKey(`${contract.lastName} ${contract.firstName}`);
      this.byName.set(key, [...(this.byName.get(key) ?? []), contract]);
    }
  }

  chosen({ given }: ReadRow): FirmContract | null | undefined {
    if (typeof given.assignmentId === 'number') return this.byAssignment.get(given.assignmentId) ?? null;
    if (typeof given.employmentContractId === 'number')
      return this.byId.get(given.employmentContractId) ?? null;
    return undefined;
  }

  named(personText: string): readonly FirmContract[] {
    return this.byName.get(nameKey(personText)) ?? [];
  }
}

/** A name without case, accents or order: 'DUPONT Zoé' and 'Zoe Dupont' are one. */
function nameKey(text: string): string {
  return normaliseName(text).split(' ').sort().join(' ');
}

/**
 * The work contract of a row. A person is chosen by the firm, or named exactly; two people of one name are told apart
 * by their birth date only; two contracts of one month by the day only. Nothing is guessed.
 */
export function matchPerson(people: PeopleIndex, row: ReadRow): PersonMatch {
  const chosen = people.chosen(row);
  if (chosen === null) return { finding: found('participant-unknown', 'person') };
  if (chosen) return { contract: chosen };
  if (row.personText === '') return { finding: found('participant-missing', 'person') };
  const named = bornOn(row, people.named(row.personText));
  if (named.length === 0) return { finding: found('participant-unknown', 'person') };
  if (new Set(named.map(({ participantId }) => participantId)).size > 1)
    return { finding: found('participant-ambiguous', 'person') };
  return contractOf(named, row);
}

function bornOn({ given }: ReadRow, contracts: readonly FirmContract[]): readonly FirmContract[] {
  if (!given.bornOn) return contracts;
  const day = dayIn(given.bornOn);
  return day === null ? contracts : contracts.filter((contract) => contract.bornOn === day);
}

function dayIn(text: string): string | null {
  try {
    return readPeriod(text).day;
  } catch {
    return null;
  }
}

function contractOf(contracts: readonly FirmContract[], { month, day }: ReadRow): PersonMatch {
  const running = contracts.filter(({ startedOn, endedOn }) =>
    day !== null
      ? startedOn <= day && (endedOn === null || endedOn >= day)
      : month !== null && isMonthInside(month, { startsOn: startedOn, endsOn: endedOn }),
  );
  // The rules about hours say which date is wrong when no contract runs: they need one to speak of.
  if (running.length === 0) return { contract: contracts.at(-1)! };
  if (running.length > 1) return { finding: found('contract-ambiguous', 'person') };
  return { contract: running[0]! };
}
