import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { type AgeBand, ageBandOn } from '@clausier/domain/participants/age-band';
import type { CriterionGroup } from '@clausier/domain/participants/eligibility/criterion-groups';
import { eligibleUntil } from '@clausier/domain/participants/eligibility/duration';
import { criterionOf } from '@clausier/domain/participants/eligibility/eligibility-criteria';
import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { filesOf } from '../participants/merging/merges.query.js';
import { ruleBroken } from '../platform/refuse.js';

/** What a work contract keeps for ever of the person's file, as it was on its first day. */
export interface FrozenDimensions {
  readonly residenceCommuneCode: string;
  readonly residenceTerritoryId: number;
  readonly isQpv: boolean;
  readonly criterionCode: string;
  readonly criterionGroup: CriterionGroup;
  readonly sex: string;
  readonly ageBand: AgeBand;
  readonly eligibleUntil: CalendarDay;
}

interface FileOnDay {
  bornOn: CalendarDay;
  sex: string;
  communeCode: string | null;
  territoryId: number | null;
  isQpv: boolean | null;
  criterionCode: string | null;
  firstStartedOn: CalendarDay | null;
}

/**
 * Reads the file of a person, already in the caller's scope, as it was on the day of hiring. Throws `residence-missing`
 * and `eligibility-missing` when the file says nothing for that day: the hours could not be counted anywhere.
 */
export async function freezeDimensions(
  scope: Scope,
  participantId: number,
  startedOn: CalendarDay,
): Promise<FrozenDimensions> {
  const files = await filesOf(scope, participantId);
  const file = await scope.one<FileOnDay>(sql`
    select p.born_on as "bornOn", p.sex, home.commune_code as "communeCode", home.is_qpv as "isQpv",
      territory_of(home.commune_code, ${startedOn}::date) as "territoryId",
      (select y.criterion_code from eligibility y where y.participant_id = any (${files}::integer[]) and y.assessed_on <= ${startedOn}
        order by y.assessed_on desc, y.id desc limit 1) as "criterionCode",
      (select min(c.started_on) from employment_contract c where c.participant_id = any (${files}::integer[])) as "firstStartedOn"
    from participant p
    -- The person's own file says where they lived; a file merged into it, where it says nothing.
    left join lateral (select r.commune_code, r.is_qpv from participant_residence r
      where r.participant_id = any (${files}::integer[]) and daterange(r.valid_from, r.valid_to, '[]') @> ${startedOn}::date
      order by r.participant_id <> p.id, r.participant_id limit 1) home on true
    where p.id = ${participantId}`);
  const { communeCode, territoryId, isQpv, criterionCode, firstStartedOn } = file;
  if (communeCode === null || territoryId === null || isQpv === null)
    throw ruleBroken('residence-missing', 'startedOn', { day: startedOn });
  if (criterionCode === null) throw ruleBroken('eligibility-missing', 'startedOn', { day: startedOn });
  const first = firstStartedOn !== null && firstStartedOn < startedOn ? firstStartedOn : startedOn;
  return {
    residenceCommuneCode: communeCode,
    residenceTerritoryId: territoryId,
    isQpv,
    criterionCode,
    criterionGroup: criterionOf(criterionCode).group,
    sex: file.sex,
    ageBand: ageBandOn(file.bornOn, startedOn),
    eligibleUntil: eligibleUntil(first, false),
  };
}
