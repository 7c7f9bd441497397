import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, Matches } from 'class-validator';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { naming } from '../../database/writing.js';
import { type Refrozen, refreezeContracts } from '../../employment/refreeze-contracts.js';
import { DayField, TextField } from '../../http/fields.js';
import { conflict, invalid, ruleBroken } from '../../platform/refuse.js';
import { giveReason } from '../file/give-reason.js';
import { requireOwn } from '../participant-scope.js';

/** What a home that was wrongly entered really is, and why it is corrected. A move is another thing: a new home. */
export class CorrectedResidence {
  @ApiProperty({ description: 'INSEE code of the commune', example: '59599' })
  @Matches(/^[0-9AB]{5}$/)
  communeCode: string;

  @ApiProperty({ description: 'Lives in a priority district (QPV)' })
  @IsBoolean()
  isQpv: boolean;

  @DayField() validFrom: string;

  @TextField(300) reason: string;
}

/** Why a home is taken out of the file: the person never lived there. */
export class RemovedResidence {
  @TextField(300) reason: string;
}

/** What a correction changed in the work contracts that had kept what was wrong. */
export class Correction {
  @ApiProperty({ description: 'Work contracts without hours, which now keep what the file says' })
  refrozenContracts: number;

  @ApiProperty({ description: 'Work contracts whose hours were counted by what the file said, and stay so' })
  keptContracts: number;
}

const REFUSALS = {
  participant_residence_commune_fk: () => ruleBroken('commune-unknown', 'communeCode'),
  participant_lives_in_one_place: () => conflict('period-overlaps', 'validFrom'),
  participant_residence_order: () => invalid('period-overlaps', 'validFrom'),
};

/**
 * Corrects a home wrongly entered in the file of one of the house's people. The home before it ends the day before. Throws
 * `not-found`, `commune-unknown`, `period-overlaps`, `residence-missing` (a work contract without hours would lose its home).
 */
export async function correctResidence(
  scope: Scope,
  participantId: number,
  residenceId: number,
  { communeCode, isQpv, validFrom, reason }: CorrectedResidence,
): Promise<Refrozen> {
  const { before } = await homeOf(scope, participantId, residenceId);
  await giveReason(scope, reason);
  const change = sql`
    update participant_residence set commune_code = ${communeCode}, is_qpv = ${isQpv}, valid_from = ${validFrom} where id = ${residenceId}`;
  const closeBefore = sql`
    update participant_residence set valid_to = ${validFrom}::date - 1 where id = ${before?.id ?? null} and valid_to is distinct from ${validFrom}::date - 1`;
  // The home that gives days away comes first: two homes never overlap, not even between two statements.
  const isEarlier = before !== null && before.validTo >= validFrom;
  for (const statement of isEarlier ? [closeBefore, change] : [change, closeBefore])
    await naming(REFUSALS, scope.run(statement));
  return refreezeContracts(scope, participantId);
}

/**
 * Takes a home out of the file of one of the house's people: the one before it lasts as long. Throws `not-found`,
 * `residence-missing` (the only home, or a work contract without hours would lose its own).
 */
export async function removeResidence(
  scope: Scope,
  participantId: number,
  residenceId: number,
  { reason }: RemovedResidence,
): Promise<Refrozen> {
  const { before, validTo, homes, validFrom } = await homeOf(scope, participantId, residenceId);
  if (homes === 1) throw ruleBroken('residence-missing', undefined, { day: validFrom });
  await giveReason(scope, reason);
  await scope.run(sql`delete from participant_residence where id = ${residenceId}`);
  if (before)
    await scope.run(sql`update participant_residence set valid_to = ${validTo} where id = ${before.id}`);
  return refreezeContracts(scope, participantId);
}

interface Home {
  validFrom: string;
  validTo: string | null;
  homes: number;
  /** The home that ends the day before this one starts. */
  before: { id: number; validTo: string } | null;
}

async function homeOf(scope: Scope, participantId: number, residenceId: number): Promise<Home> {
  await requireOwn(scope, participantId);
  return scope.one<Home>(sql`
    select r.valid_from as "validFrom", r.valid_to as "validTo",
      (select count(*)::integer from participant_residence o where o.participant_id = r.participant_id) as homes,
      (select json_build_object('id', b.id, 'validTo', b.valid_to) from participant_residence b
        where b.participant_id = r.participant_id and b.valid_to = r.valid_from - 1) as before
    from participant_residence r where r.id = ${residenceId} and r.participant_id = ${participantId}`);
}
