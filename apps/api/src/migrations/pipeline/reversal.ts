/** A line whose hours were taken back with its whole import: it tells when, by whom and why, for ever. */
export const REVERSAL = /* sql */ `
  alter table timesheet_line
    add column reversed_by_user_id integer constraint timesheet_line_reverser_fk references app_user (id),
    add column reversed_at timestamptz,
    add column reversal_reason text,
    drop constraint timesheet_line_state_known,
    drop constraint timesheet_line_decision_is_signed,
    add constraint timesheet_line_state_known
      check (state in ('DRAFT', 'SENT', 'ACCEPTED', 'RETURNED', 'IGNORED', 'DISCARDED', 'REVERSED')),
    add constraint timesheet_line_decision_is_signed check (state not in ('ACCEPTED', 'RETURNED', 'REVERSED') or decided_at is not null),
    add constraint timesheet_line_reversal_is_reasoned check ((state = 'REVERSED') = (reversed_at is not null)
      and (state <> 'REVERSED' or coalesce(btrim(reversal_reason), '') <> '')),
    add constraint timesheet_line_reversal_holds_no_nir check (not looks_like_nir(reversal_reason));
`;

export const UNDO_REVERSAL = /* sql */ `
  update timesheet_line set state = 'ACCEPTED', reversed_at = null, reversal_reason = null, reversed_by_user_id = null where state = 'REVERSED';
  alter table timesheet_line
    drop constraint timesheet_line_reversal_holds_no_nir,
    drop constraint timesheet_line_reversal_is_reasoned,
    drop constraint timesheet_line_decision_is_signed,
    drop constraint timesheet_line_state_known,
    add constraint timesheet_line_state_known check (state in ('DRAFT', 'SENT', 'ACCEPTED', 'RETURNED', 'IGNORED', 'DISCARDED')),
    add constraint timesheet_line_decision_is_signed check (state not in ('ACCEPTED', 'RETURNED') or decided_at is not null),
    drop column reversal_reason,
    drop column reversed_at,
    drop column reversed_by_user_id;
`;
