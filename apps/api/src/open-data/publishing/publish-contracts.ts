import type { JsonObject } from '@clausier/domain/open-data/raw';
import type { Scope } from '../../database/scope.js';
import { readFollowedLots } from './followed-lots.query.js';
import { refusalsOf } from './official-schema.js';

/**
 * The followed contracts that lack nothing, as one document of the official schema, which is asked before it leaves: a
 * document it refuses is a mistake of ours, and is not given out.
 */
export async function publishContracts(scope: Scope): Promise<JsonObject> {
  const ready = (await readFollowedLots(scope)).filter(({ missing }) => missing.length === 0);
  const of = (kind: string) => ready.filter((lot) => lot.kind === kind).map(({ record }) => record);
  const concessions = of('CONCESSION');
  const document = {
    marches: {
      marche: of('CONTRACT'),
      ...(concessions.length > 0 ? { 'contrat-concession': concessions } : {}),
    },
  };
  const refusals = refusalsOf(document);
  if (refusals.length > 0)
    throw new Error(`The official schema refuses an export: ${refusals.slice(0, 5).join('; ')}`);
  return document;
}
