import { authoritiesPath } from '../../features/authorities/paths';
import { firmsPath } from '../../features/firms/paths';
import { operationPath } from '../../features/operations/paths';
import { participantPath } from '../../features/participants/paths';
import type { Opened, SearchAnswer } from './use-search';

/** One line of the results: its name, what matters under it, and where it leads. */
export type Result = {
  kind: Opened['kind'];
  id: number;
  name: string;
  /** Keys and values are put in words by the line itself. */
  details: (string | null)[];
  bornOn?: string;
  firmKind?: string;
  status?: string;
  isElsewhere?: boolean;
  to: string;
};

export type Group = { kind: Opened['kind']; results: Result[] };

/** The results group by group, without the empty groups: people first, since names are what is looked for most. */
export function groupsOf(answer: SearchAnswer): Group[] {
  const groups: Group[] = [
    { kind: 'PERSON', results: answer.persons.map(ofPerson) },
    { kind: 'OPERATION', results: answer.operations.map(ofOperation) },
    { kind: 'PUBLIC_CONTRACT', results: answer.publicContracts.map(ofPublicContract) },
    {
      kind: 'FIRM',
      results: answer.firms.map(({ id, name, siret, communeName, kind }) => ({
        kind: 'FIRM',
        id,
        name,
        details: [siretText(siret), communeName],
        firmKind: kind,
        to: `${firmsPath}/${id}`,
      })),
    },
    {
      kind: 'AUTHORITY',
      results: answer.authorities.map(({ id, name, siret, communeName }) => ({
        kind: 'AUTHORITY',
        id,
        name,
        details: [siretText(siret), communeName],
        to: `${authoritiesPath}/${id}`,
      })),
    },
  ];
  return groups.filter(({ results }) => results.length > 0);
}

const ofPerson = (person: SearchAnswer['persons'][number]): Result => ({
  kind: 'PERSON',
  id: person.id,
  name: `${person.lastName}, ${person.firstName}`,
  details: [person.communeName, person.employer],
  bornOn: person.bornOn,
  isElsewhere: !person.isOwn,
  to: participantPath(person.id),
});

const ofOperation = (operation: SearchAnswer['operations'][number]): Result => ({
  kind: 'OPERATION',
  id: operation.id,
  name: operation.name,
  details: [operation.reference, operation.communeName, operation.authorityName],
  status: operation.status,
  to: operationPath(operation.id),
});

const ofPublicContract = (contract: SearchAnswer['publicContracts'][number]): Result => ({
  kind: 'PUBLIC_CONTRACT',
  id: contract.id,
  name: contract.number,
  details: [contract.subject, contract.operationName],
  to: operationPath(contract.operationId),
});

/** 412 345 678 00011, with spaces that do not break. */
const siretText = (siret: string) => siret.replace(/^(\d{3})(\d{3})(\d{3})/, '$1\u00a0$2\u00a0$3\u00a0');
