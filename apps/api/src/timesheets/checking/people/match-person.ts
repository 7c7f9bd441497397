import { isMonthInside } from '@clausier/domain/ledger/check-line';
import { normaliseName } from '@clausier/domain/territories/normalise-name';
import { TrigramIndex } from '@clausier/domain/timesheets/trigrams';
import { found, type RowFinding } from '../findings.js';
import type { FirmContract } from '../lines/firm-contract.js';
import { readPeriod } from '../rows/read-period.js';
import type { ReadRow } from '../rows/read-row.js';

/** What a row says of its person and of its time. */
export type NamedRow = Pick<ReadRow, 'given' | 'personText' | 'month' | 'day'>;

/** The work contract a row is about, or why it cannot be told. */
export type PersonMatch = { readonly contract: FirmContract } | { readonly finding: RowFinding };

/** A name by its key, with the person it means. */
export interface RememberedKey {
  readonly writtenKey: string;
  readonly participantId: number;
}

/** The firm's contracts by what a row can name: their id, or the person whatever the order of the names. */
export class PeopleIndex {
  private readonly byId: ReadonlyMap<number, FirmContract>;
  private readonly byAssignment: ReadonlyMap<number, FirmContract>;
  private readonly byPerson: ReadonlyMap<number, readonly FirmContract[]>;
  private readonly rememberedFor: ReadonlyMap<string, number>;
  private trigrams: TrigramIndex<FirmContract> | undefined;
  private last: { readonly text: string | null; readonly found: readonly FirmContract[] } = {
    text: null,
    found: [],
  };

  /** `remembered` are the names the firm said once whom they mean; `byName` has the contracts by the key of the name. */
  constructor(
    readonly contracts: readonly FirmContract[],
    readonly remembered: readonly RememberedKey[],
    private readonly byName: ReadonlyMap<string, readonly FirmContract[]>,
  ) {
    this.rememberedFor = new Map(
      remembered.map(({ writtenKey, participantId }) => [writtenKey, participantId]),
    );
    this.byPerson = Map.groupBy(contracts, ({ participantId }) => participantId);
    this.byId = new Map(contracts.map((contract) => [contract.employmentContractId, contract]));
    this.byAssignment = new Map(
      contracts.flatMap((contract) =>
        contract.assignments.map(({ assignmentId }) => [assignmentId, contract] as const),
      ),
    );
  }

  chosen({ given }: NamedRow): FirmContract | null | undefined {
    if (typeof given.assignmentId === 'number') return this.byAssignment.get(given.assignmentId) ?? null;
    if (typeof given.employmentContractId === 'number')
      return this.byId.get(given.employmentContractId) ?? null;
    return undefined;
  }

  /** Those who bear a name, else the one the firm said it means. Rows of a person mostly follow each other: looked up once. */
  named(personText: string): readonly FirmContract[] {
    if (this.last.text !== personText) this.last = { text: personText, found: this.lookUp(personText) };
    return this.last.found;
  }

  private lookUp(personText: string): readonly FirmContract[] {
    const key = nameKey(personText);
    const named = this.byName.get(key);
    if (named) return named;
    const meant = this.rememberedFor.get(key);
    return meant === undefined ? [] : (this.byPerson.get(meant) ?? []);
  }

  /** True when somebody bears the name: it needs no remembering, and nobody else is meant by it. */
  isBorne(key: string): boolean {
    return this.byName.has(key);
  }

  /** A work contract by its id. */
  contract(id: number): FirmContract | undefined {
    return this.byId.get(id);
  }

  /** The work contracts of the people some contracts are of, these included. */
  contractsOfSamePeople(contractIds: readonly number[]): number[] {
    const people = new Set(contractIds.map((id) => this.byId.get(id)?.participantId));
    const known = [...people].flatMap((id) => (id === undefined ? [] : (this.byPerson.get(id) ?? [])));
    return [...new Set([...contractIds, ...known.map(({ employmentContractId }) => employmentContractId)])];
  }

  /** Every assignment of some work contracts. */
  assignmentsOf(contractIds: readonly number[]): number[] {
    return contractIds.flatMap(
      (id) => this.byId.get(id)?.assignments.map(({ assignmentId }) => assignmentId) ?? [],
    );
  }

  /** A work contract of each of the people whose names are near enough to a name nobody bears, the nearest first. */
  nearest(personText: string, most: number): number[] {
    this.trigrams ??= new TrigramIndex(
      this.contracts.map((contract) => [
        normaliseName(`${contract.lastName} ${contract.firstName}`),
        contract,
      ]),
    );
    const near = this.trigrams.nearest(normaliseName(personText), NEAR_ENOUGH);
    const latest = new Map<number, FirmContract>();
    for (const contract of near) {
      const known = latest.get(contract.participantId);
      if (!known || known.startedOn < contract.startedOn) latest.set(contract.participantId, contract);
    }
    return [...latest.values()].slice(0, most).map(({ employmentContractId }) => employmentContractId);
  }
}

/** Below, two names have too little in common for the question to help: measured on the slips of real statements. */
const NEAR_ENOUGH = 0.45;

/** A name without case, accents or order: 'DUPONT Zoé' and 'Zoe Dupont' are one. */
export function nameKey(text: string): string {
  return normaliseName(text).split(' ').sort().join(' ');
}

/**
 * The work contract of a row. A person is chosen by the firm, or named exactly, or by a name the firm
 * said means them; two people of one name are told apart
 * by their birth date only; two contracts of one month by the day only. Nothing is guessed.
 */
export function matchPerson(people: PeopleIndex, row: NamedRow): PersonMatch {
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

function bornOn({ given }: NamedRow, contracts: readonly FirmContract[]): readonly FirmContract[] {
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

function contractOf(contracts: readonly FirmContract[], { month, day }: NamedRow): PersonMatch {
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
