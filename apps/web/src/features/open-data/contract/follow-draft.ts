import { addMonthsToDay, type CalendarDay } from '@clausier/domain/calendar/calendar-day';
import type { FirmKind } from '@clausier/domain/contracts/firm-kinds';
import { normaliseName } from '@clausier/domain/territories/normalise-name';
import type { components } from '../../../lib/api/schema.gen';
import type { Option } from '../../../ui/choices/OptionItem';
import type { PublishedContract } from '../use-open-data';

/** What is typed, and corrected, before contracts are followed. */
export type FollowDraft = {
  /** Null: a new operation. */
  operationId: number | null;
  operationName: string;
  authorityName: string;
  authorityId: number | null;
  commune: Option | null;
  startedOn: string | null;
  expectedEndOn: string | null;
  contractNumber: string;
  subject: string;
  lots: { number: string; name: string }[];
  firms: Record<string, { name: string; kind: FirmKind }>;
  leftOut: string[];
};

export type FirmToEnter = PublishedContract['parties'][number];

/** The draft as the records fill it. */
export function startOf(contracts: readonly PublishedContract[]): FollowDraft {
  const first = contracts[0]!;
  const [common, names] = namesOf(contracts.map(({ subject }) => subject));
  const start = first.notifiedOn;
  return {
    operationId: operationNamedIn(common, first.operations)?.id ?? null,
    operationName: common.slice(0, 200),
    authorityName: first.authority?.name ?? first.buyer.name,
    authorityId: null,
    commune: first.commune ? { id: first.commune.code, label: first.commune.name } : null,
    startedOn: start,
    expectedEndOn: start && first.months ? addMonthsToDay(start as CalendarDay, first.months) : null,
    contractNumber: (first.number || 'DECP').slice(0, 60),
    subject: common.slice(0, 300),
    lots: names.map((name, index) => ({ number: String(index + 1), name: name.slice(0, 200) })),
    firms: {},
    leftOut: [],
  };
}

/** Shorter names are words of everybody's subjects: 'École', 'Voirie'. */
const NAME_FROM = 9;

/**
 * The operation a subject speaks of by its name, what follows a comma left out. The same buyer's others are not supposed: a
 * contract put away in the wrong operation is hard to see.
 */
export function operationNamedIn<Operation extends { name: string }>(
  subject: string,
  operations: readonly Operation[],
): Operation | undefined {
  const said = normaliseName(subject);
  return operations.find(({ name }) => {
    const key = normaliseName(name.split(',')[0]!);
    return key.length >= NAME_FROM && said.includes(key);
  });
}

/** Fewer letters in common say nothing: 'Lot 1', 'Lot 2'. */
const SHARED_FROM = 6;

/** What subjects have in common, and what is left of each: 'École - Peinture', 'École - Sols' are 'École', 'Peinture', 'Sols'. */
export function namesOf(subjects: readonly string[]): [string, string[]] {
  const [first = '', ...others] = subjects.map((subject) => subject.trim());
  if (others.length === 0) return [first, ['']];
  let length = 0;
  while (length < first.length && others.every((other) => other[length] === first[length])) length += 1;
  const common = first.slice(0, length).replace(/[\s,:;–-]+(?:lot(?: n°)?)?\s*$/i, '');
  const isShared = common.length >= SHARED_FROM;
  const rest = (subject: string) => (isShared ? subject.slice(length).replace(/^[\s,:;–-]+/, '') : subject);
  return [isShared ? common : first, [first, ...others].map(rest)];
}

/** The firms of all records, each once. */
export function firmsOf(contracts: readonly PublishedContract[]): FirmToEnter[] {
  const firms = contracts.flatMap(({ parties }) => parties);
  return [...new Map(firms.toReversed().map((firm) => [firm.said, firm])).values()].toReversed();
}

/** What is sent: only firms nobody knows yet are described. */
export function inputOf(
  contracts: readonly PublishedContract[],
  draft: FollowDraft,
): components['schemas']['FollowInput'] {
  const isNew = draft.operationId === null;
  const unknown = firmsOf(contracts).filter(
    ({ siret, firmId, left }) =>
      siret !== null && firmId === null && left === null && !draft.leftOut.includes(siret),
  );
  return {
    records: contracts.map(({ id }, index) => ({
      id,
      lotNumber: draft.lots[index]!.number,
      lotName: draft.lots[index]!.name,
    })),
    operationId: draft.operationId,
    operation: isNew
      ? {
          name: draft.operationName,
          communeCode: String(draft.commune?.id ?? ''),
          status: 'ACTIVE',
          startedOn: draft.startedOn ?? '',
          expectedEndOn: draft.expectedEndOn,
        }
      : null,
    authorityId: draft.authorityId,
    authorityName: draft.authorityName || null,
    contractNumber: draft.contractNumber,
    subject: draft.subject,
    firms: unknown.map(({ siret, name }) => ({
      siret: siret!,
      ...(draft.firms[siret!] ?? { name, kind: 'ENTREPRISE' }),
    })),
    leftOut: draft.leftOut,
  };
}
