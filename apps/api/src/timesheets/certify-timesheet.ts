import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { naming } from '../database/writing.js';
import { VersionField } from '../http/fields.js';
import { conflict, ruleBroken } from '../platform/refuse.js';
import { checkTimesheet, type Tell } from './checking/check-timesheet.js';
import { rulesInForce } from './checking/rules-in-force.js';
import { stillChecked } from './checking/still-checked.js';
import { countRows } from './correcting/rows.query.js';
import { openDraft } from './open-draft.js';
import { askTask } from './tasks/ask-task.js';
import { readTimesheet } from './timesheet.query.js';
import type { TimesheetView } from './timesheet.view.js';

/** What the firm's user declared: kept by its code, the sentence is in the catalogue. */
const STATEMENT = 'hours-were-worked';

export class TimesheetCertification {
  @VersionField() version: number;

  @ApiProperty({ description: 'Who certifies, as they sign', maxLength: 200 })
  @IsString()
  @MaxLength(200)
  name: string;

  @ApiProperty({ description: 'The statement that these hours were worked was accepted' })
  @IsBoolean()
  isStatementAccepted: boolean;

  @ApiPropertyOptional({ description: 'Send although some rows are refused: they stay out, and told' })
  @IsOptional()
  @IsBoolean()
  withoutRefusedRows?: boolean;
}

/** What a certification says, without the version it was decided on. */
export type CertificationInput = Pick<TimesheetCertification, 'withoutRefusedRows'> & {
  readonly name: string;
  /** The version the firm saw, and the one its certification left: whoever changed a row in between is noticed. */
  readonly versions?: { readonly seen: number; readonly left: number };
};

/** Up to as many rows a statement is checked once more and sent while its firm waits. */
export const CERTIFY_AT_ONCE = 5_000;

/**
 * Certifies a draft: its lines wait for the facilitators, those that change nothing are left out. A large one is certified
 * by a job, in the name of whoever signs. Throws `timesheet-certification-missing`, `timesheet-has-errors`,
 * `timesheet-has-nothing-to-send`, `line-already-waiting`, `timesheet-busy`.
 */
export async function certifyTimesheet(
  scope: Scope,
  id: number,
  input: TimesheetCertification,
): Promise<TimesheetView> {
  const name = input.name.trim();
  if (!input.isStatementAccepted || name === '')
    throw ruleBroken('timesheet-certification-missing', name === '' ? 'name' : 'isStatementAccepted');
  await openDraft(scope, id, input.version);
  // A job acts for the account, and knows of no link: by which one it was certified is written now.
  const { left } = await scope.one<{ left: number }>(sql`
    update timesheet set certified_link_id = ${scope.actor.linkId ?? null} where id = ${id} and firm_id = ${scope.actor.firmId}
    returning version as left`);
  const signed: CertificationInput = {
    name,
    ...(input.withoutRefusedRows ? { withoutRefusedRows: true } : {}),
    versions: { seen: input.version, left },
  };
  const { all } = await countRows(scope, id);
  if (all > CERTIFY_AT_ONCE)
    await askTask(scope, { timesheetId: id, kind: 'CERTIFY', input: signed, total: all });
  else await certifyChecked(scope, id, signed);
  return readTimesheet(scope, id);
}

/**
 * Checks a draft once more, unless it would find the very same, and sends it: the job of a large one, the end of the request of the others.
 */
export async function certifyChecked(
  scope: Scope,
  id: number,
  { name, withoutRefusedRows, versions }: CertificationInput,
  tell?: Tell,
): Promise<void> {
  const { month, version } = await scope.one<{ month: string; version: number }>(sql`
    select to_char(month, 'YYYY-MM') as month, version from timesheet
    where id = ${id} and firm_id = ${scope.actor.firmId} and status = 'DRAFT' for update`);
  const known = versions?.left === version ? await stillChecked(scope, id, versions.seen) : null;
  const { refusedRows, linesToSend, checkedAgainst } = known ?? (await checkTimesheet(scope, id, tell));
  if (refusedRows > 0 && !withoutRefusedRows)
    throw ruleBroken('timesheet-has-errors', 'rows', { count: refusedRows });
  if (linesToSend === 0) throw ruleBroken('timesheet-has-nothing-to-send');
  await naming(
    { timesheet_line_waits_once: () => conflict('line-already-waiting', 'lines') },
    scope.run(sql`
      update timesheet_line set state = case when effect = 'IDENTICAL' then 'IGNORED' else 'SENT' end
      where timesheet_id = ${id} and firm_id = ${scope.actor.firmId}`),
  );
  const certified = checkedAgainst && { rules: rulesInForce(), facts: checkedAgainst.facts };
  await scope.run(sql`
    update timesheet set status = 'SENT', certified_facts = ${certified && JSON.stringify(certified)}::jsonb, certified_by_user_id = ${scope.actor.userId}, certified_name = ${name},
      certified_statement = ${STATEMENT}, certified_at = clock_timestamp()
    where id = ${id} and firm_id = ${scope.actor.firmId}`);
  // Hours take the place of an earlier "no hours this month".
  await scope.run(sql`
    update timesheet set status = 'DISCARDED'
    where firm_id = ${scope.actor.firmId} and month = (${month} || '-01')::date and origin = 'NO_HOURS' and status = 'SENT'`);
}
