import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { insertRow, naming } from '../../database/writing.js';
import { conflict, ruleBroken } from '../../platform/refuse.js';
import type { NewResidence } from '../file/new-participant.js';
import { requireOwn } from '../participant-scope.js';
import { ParticipantResidenceRow } from './participant-residence.row.js';

/**
 * Records a move: the home before it ends the day before. Work contracts already started keep the home they started
 * with. Throws `not-found`, `commune-unknown`, `period-overlaps` (a later home is already known).
 */
export async function addResidence(scope: Scope, participantId: number, input: NewResidence): Promise<void> {
  await requireOwn(scope, participantId);
  await scope.run(sql`
    update participant_residence set valid_to = ${input.validFrom}::date - 1
    where participant_id = ${participantId} and valid_to is null and valid_from < ${input.validFrom}`);
  await recordResidence(scope, participantId, input);
}

/** Stores a home of a person the caller has in its scope. */
export async function recordResidence(
  scope: Scope,
  participantId: number,
  { communeCode, isQpv, validFrom }: NewResidence,
): Promise<void> {
  await naming(
    {
      participant_residence_commune_fk: () => ruleBroken('commune-unknown', 'communeCode'),
      participant_lives_in_one_place: () => conflict('period-overlaps', 'validFrom'),
    },
    insertRow(scope, ParticipantResidenceRow, { participantId, communeCode, isQpv, validFrom }),
  );
}
