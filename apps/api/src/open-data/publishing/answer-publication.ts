import { answerMissing } from '@clausier/domain/open-data/answer';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { invalid, notFound } from '../../platform/refuse.js';
import { readFollowedLots } from './followed-lots.query.js';
import type { PublicationAnswers } from './publication.view.js';

/**
 * Keeps what was answered for the publication of a lot, in the place of what was answered before. Throws `not-found`, and
 * `published-answer-refused` on the answer nobody asked for or the official format has no room for.
 */
export async function answerPublication(
  scope: Scope,
  lotId: number,
  { answers }: PublicationAnswers,
): Promise<void> {
  const given = Object.fromEntries(
    answers.filter(({ value }) => value.trim() !== '').map(({ path, value }) => [path, value.trim()]),
  );
  const [lot] = await readFollowedLots(scope, { lotId });
  if (!lot) throw notFound();
  const asked = new Set(lot.asked.map(({ path }) => path));
  const unasked = answers.findIndex(({ path }) => !asked.has(path));
  if (unasked >= 0) throw invalid('published-answer-refused', `answers.${unasked}.path`);
  const { refused: paths } = answerMissing(lot.kind, lot.known, given);
  const refused = answers.findIndex(({ path }) => paths.includes(path));
  if (refused >= 0) throw invalid('published-answer-refused', `answers.${refused}.value`);
  await scope.run(sql`
    insert into lot_publication (lot_id, public_contract_id, operation_id, territory_id, authority_id, answers, recorded_by_user_id)
    select l.id, l.public_contract_id, l.operation_id, l.territory_id, l.authority_id, ${JSON.stringify(given)}::jsonb, ${scope.actor.userId}
    from lot l where l.id = ${lotId}
    on conflict on constraint lot_publication_pk do update set answers = excluded.answers, recorded_by_user_id = excluded.recorded_by_user_id`);
}
