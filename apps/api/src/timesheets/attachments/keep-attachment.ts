import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { naming } from '../../database/writing.js';
import { conflict, ruleBroken } from '../../platform/refuse.js';
import type { StatementAttachments } from './attachment.view.js';
import { type AttachmentKind, attachmentKind, MOST_ATTACHMENTS } from './attachment-kind.js';
import { listAttachments } from './attachments.query.js';

/** A file that was received whole. */
export interface ReceivedAttachment {
  readonly name: string;
  readonly bytes: Buffer;
}

const REFUSALS = {
  statement_attachment_once: () => conflict('attachment-already-there', 'file'),
  statement_attachment_place_once: () => conflict('attachments-full', 'file', { most: MOST_ATTACHMENTS }),
};

/**
 * Keeps a paper or a photo beside a statement of the firm, sent or not. Throws `not-found`, `timesheet-discarded`,
 * `attachment-kind-unknown`, `attachment-already-there`, `attachments-full`.
 */
export async function keepAttachment(
  scope: Scope,
  timesheetId: number,
  { name, bytes }: ReceivedAttachment,
): Promise<StatementAttachments> {
  const { firmId, userId } = scope.actor;
  // Two files at once wait for each other: each then takes a place of its own.
  const { status } = await scope.one<{ status: string }>(sql`
    select status from timesheet where id = ${timesheetId} and firm_id = ${firmId} for update`);
  const mediaType: AttachmentKind = attachmentKind(bytes);
  if (status === 'DISCARDED') throw ruleBroken('timesheet-discarded', 'status');
  const { place } = await scope.one<{ place: number | null }>(sql`
    select min(free)::integer as place from generate_series(1, ${MOST_ATTACHMENTS}::integer) free
    where not exists (select from statement_attachment a where a.timesheet_id = ${timesheetId} and a.place = free)`);
  if (place === null) throw REFUSALS.statement_attachment_place_once();
  const sha256 = createHash('sha256').update(bytes).digest();
  const { id } = await naming(
    REFUSALS,
    scope.one<{ id: number }>(sql`
      insert into statement_attachment (timesheet_id, firm_id, place, media_type, size, sha256, added_by_user_id)
      values (${timesheetId}, ${firmId}, ${place}, ${mediaType}, ${bytes.length}, ${sha256}, ${userId}) returning id`),
  );
  await scope.run(sql`
    insert into attachment_content (attachment_id, firm_id, name, content) values (${id}, ${firmId}, ${name}, ${bytes})`);
  return listAttachments(scope, timesheetId);
}
