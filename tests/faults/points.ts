/** Points of the way of a statement, seen from the database of the firm `$1`: no hook in the product. */
export const POINTS = {
  'its file is kept': `select 1 from timesheet_file where firm_id = $1`,
  'its statement is there': `select 1 from timesheet where firm_id = $1 and status = 'READING'`,
  'it is being read': `select 1 from timesheet_task where firm_id = $1 and kind = 'READ' and phase = 'READING'`,
  'it is being checked': `select 1 from timesheet_task where firm_id = $1 and kind = 'READ' and phase = 'CHECKING'`,
  'it has been read': `select 1 from timesheet_task where firm_id = $1 and kind = 'READ' and state = 'DONE'`,
  'it is a draft': `select 1 from timesheet where firm_id = $1 and status = 'DRAFT'`,
  'it is sent': `select 1 from timesheet where firm_id = $1 and status = 'SENT'`,
  'its lines wait': `select 1 from timesheet_line where firm_id = $1 and state = 'SENT'`,
  'its acceptance is asked': `select 1 from timesheet_task where firm_id = $1 and kind = 'ACCEPT'`,
  'its acceptance is begun': `select 1 from timesheet_task where firm_id = $1 and kind = 'ACCEPT' and state = 'RUNNING'`,
  'it is being posted': `select 1 from timesheet_task where firm_id = $1 and kind = 'ACCEPT' and phase = 'POSTING'`,
  'it is posted': `select 1 from timesheet_line where firm_id = $1 and state = 'ACCEPTED'`,
} as const;
export type Point = keyof typeof POINTS;
