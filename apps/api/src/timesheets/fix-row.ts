import { looksLikeNir } from '@clausier/domain/participants/refuse-nir';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { IdField, VersionField } from '../http/fields.js';
import { checkTimesheet } from './checking/check-timesheet.js';
import type { GivenRow, RawRow } from './checking/raw-row.js';
import { refuseNirAt } from './checking/refuse-nir-at.js';
import { openDraft } from './open-draft.js';
import { readTimesheet } from './timesheet.query.js';
import type { TimesheetView } from './timesheet.view.js';

const Text = () => (target: object, property: string) => {
  ApiPropertyOptional({ maxLength: 200 })(target, property);
  IsOptional()(target, property);
  IsString()(target, property);
  MaxLength(200)(target, property);
};

const Flag = (description: string) => (target: object, property: string) => {
  ApiPropertyOptional({ description })(target, property);
  IsOptional()(target, property);
  IsBoolean()(target, property);
};

/** What the firm changes of a row; what was read first stays kept beside. */
export class TimesheetRowFix {
  @VersionField() version: number;
  @Text() person?: string;
  @Text() period?: string;
  @Text() clause?: string;
  @Text() hours?: string;
  @Text() hourKind?: string;
  @IdField({ optional: true }) employmentContractId?: number;
  @IdField({ optional: true }) assignmentId?: number;
  @Flag('The choice of a person also goes to the other rows that bear the same name')
  appliesToSameName?: boolean;
  @Flag('Left out of what is sent, but still told') isRemoved?: boolean;
  @Flag('Counted although it looks like another row') isKept?: boolean;
}

/** Changes a row of a draft and checks the whole again. `version` is the statement's. */
export async function fixRow(
  scope: Scope,
  timesheetId: number,
  rowId: number,
  fix: TimesheetRowFix,
): Promise<TimesheetView> {
  await openDraft(scope, timesheetId, fix.version);
  const row = await scope.one<{ raw: RawRow; personText: string; rowNumber: number }>(sql`
    select raw, person_text as "personText", row_number as "rowNumber" from timesheet_row
    where id = ${rowId} and timesheet_id = ${timesheetId} and firm_id = ${scope.actor.firmId}`);
  const { version: _, isRemoved, isKept, appliesToSameName, person, ...given } = fix;
  if (Object.values(fix).some((value) => typeof value === 'string' && looksLikeNir(value)))
    refuseNirAt(row.rowNumber);
  const fixed: GivenRow = {
    ...row.raw.fixed,
    ...defined(given),
    ...(person === undefined ? {} : { fullName: person, lastName: '', firstName: '' }),
    ...(given.employmentContractId === undefined || given.assignmentId !== undefined
      ? {}
      : { assignmentId: null }),
  };
  const flags = defined({ isRemoved, isKept });
  const changes = { ...flags, ...(Object.keys(fixed).length > 0 ? { fixed } : {}) };
  await scope.run(sql`
    update timesheet_row set raw = raw || ${JSON.stringify(changes)}::jsonb
    where id = ${rowId} and timesheet_id = ${timesheetId} and firm_id = ${scope.actor.firmId}`);
  if (appliesToSameName && fix.employmentContractId !== undefined && row.personText !== '') {
    const choice = JSON.stringify({ employmentContractId: fix.employmentContractId });
    await scope.run(sql`
      update timesheet_row set raw = jsonb_set(raw, '{fixed}', coalesce(raw -> 'fixed', '{}') || ${choice}::jsonb)
      where timesheet_id = ${timesheetId} and firm_id = ${scope.actor.firmId} and person_text = ${row.personText}
        and id <> ${rowId}`);
  }
  await checkTimesheet(scope, timesheetId);
  return readTimesheet(scope, timesheetId);
}

function defined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}
