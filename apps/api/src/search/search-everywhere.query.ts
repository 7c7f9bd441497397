import { readSearch } from '@clausier/domain/search/read-search';
import type { Scope } from '../database/scope.js';
import { findBegun, findResembling, SHOWN } from './candidates.query.js';
import { KINDS, type Kind, type OpenedBefore, type SearchAnswer } from './found.js';
import {
  readAuthorityHits,
  readFirmHits,
  readOperationHits,
  readPersonHits,
  readPublicContractHits,
} from './hits.query.js';

/** Kinds that are mistyped alike: a person found exactly does not keep an operation's name from being forgiven. */
const PEOPLE: readonly Kind[] = ['PERSON'];
const RECORDS = KINDS.filter((kind) => kind !== 'PERSON');

/**
 * Finds what the actor may see by words of its name, its reference, its number or its SIRET, whatever their order, case and
 * accents; and where nothing begins so, what is a few letters away.
 */
export async function searchEverywhere(scope: Scope, text: string): Promise<SearchAnswer> {
  const asked = readSearch(text);
  const begun = asked.length === 0 ? null : await findBegun(scope, asked);
  const isEmpty = (kinds: readonly Kind[]) => kinds.every((kind) => begun?.[kind].length === 0);
  // Several words that are all of one person, or one that as many bear as are shown, are an answer: no operation is meant by them.
  const named = begun?.PERSON.length ?? 0;
  const isAnswered = named === SHOWN || (named > 0 && asked.length > 1);
  const empty = isAnswered ? [] : [PEOPLE, RECORDS].filter(isEmpty);
  const near = await findResembling(scope, asked, empty.flat());
  const idsOf = (kind: Kind) => [...(begun?.[kind] ?? []), ...near[kind]];
  const isNear = KINDS.some((kind) => near[kind].length > 0) && KINDS.every((kind) => !begun?.[kind].length);
  return { ...(await readHits(scope, idsOf)), isNear };
}

/** The same of what was opened before, in that order, as far as it is still the actor's to see. */
export async function recall(scope: Scope, opened: readonly OpenedBefore[]): Promise<SearchAnswer> {
  const idsOf = (kind: Kind) => opened.filter((one) => one.kind === kind).map(({ id }) => id);
  return { ...(await readHits(scope, idsOf)), isNear: false };
}

async function readHits(
  scope: Scope,
  idsOf: (kind: Kind) => number[],
): Promise<Omit<SearchAnswer, 'isNear'>> {
  return {
    operations: await readOperationHits(scope, idsOf('OPERATION')),
    publicContracts: await readPublicContractHits(scope, idsOf('PUBLIC_CONTRACT')),
    persons: await readPersonHits(scope, idsOf('PERSON')),
    firms: await readFirmHits(scope, idsOf('FIRM')),
    authorities: await readAuthorityHits(scope, idsOf('AUTHORITY')),
  };
}
