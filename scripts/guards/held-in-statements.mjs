/** Guards of statements that others hold (see `held-by-another.mjs`): most are about rows and lines of one found before. */
import { scopeOf } from './scope-of.mjs';

const FIRM = `firm_id = \${scope.actor.firmId}`;

const DRAFT_OPENED = scopeOf('timesheets/open-draft.ts', FIRM);
const STATEMENT_READ = scopeOf('timesheets/timesheet.query.ts', `t.${FIRM}`);
const BREAKDOWN_READ = scopeOf('timesheets/correcting/breakdown.query.ts', FIRM);
const LINES_READ = scopeOf('timesheets/correcting/lines.query.ts', FIRM);
const RETURNED_TAKEN = scopeOf('timesheets/correcting/copy-returned.ts', FIRM);
const CONTRACTS_READ = scopeOf('timesheets/checking/people/people.query.ts', `c.${FIRM}`);
const ROWS_READ = scopeOf('timesheets/correcting/rows.query.ts', FIRM);

const ROWS_OF_STATEMENT = 'timesheet_row_timesheet_fk';
const LINES_OF_STATEMENT = 'timesheet_line_timesheet_fk';
const TASKS_OF_STATEMENT = 'timesheet_task_timesheet_fk';

const TAKEN = 'the statement was taken in the name of the firm in the same transaction';
const READ = 'the statement was found in the name of the firm in the same transaction';
const SAME_FIRM = 'its rows and lines have its firm';

/** [file, condition, occurrences, by, constraint, why] */
const OF_A_STATEMENT = [
  ['timesheets/certify-timesheet.ts', FIRM, [1, 2, 4], DRAFT_OPENED, undefined, TAKEN],
  ['timesheets/certify-timesheet.ts', FIRM, [3], DRAFT_OPENED, LINES_OF_STATEMENT, `${TAKEN}; ${SAME_FIRM}`],
  ['timesheets/checking/check-timesheet.ts', `t.${FIRM}`, [1], DRAFT_OPENED, undefined, TAKEN],
  [
    'timesheets/checking/check-timesheet.ts',
    FIRM,
    [1],
    DRAFT_OPENED,
    ROWS_OF_STATEMENT,
    `${TAKEN}; ${SAME_FIRM}`,
  ],
  [
    'timesheets/checking/recheck-rows.ts',
    FIRM,
    [1],
    DRAFT_OPENED,
    ROWS_OF_STATEMENT,
    `${TAKEN}; ${SAME_FIRM}`,
  ],
  [
    'timesheets/checking/people/people-named.query.ts',
    FIRM,
    [1],
    CONTRACTS_READ,
    undefined,
    'of a person found by an assignment of somebody else, only contracts of the firm are read',
  ],
  [
    'timesheets/checking/checked-against.ts',
    FIRM,
    [1],
    DRAFT_OPENED,
    LINES_OF_STATEMENT,
    `${TAKEN}; ${SAME_FIRM}`,
  ],
  [
    'timesheets/checking/lines/line-context.query.ts',
    FIRM,
    [1],
    DRAFT_OPENED,
    LINES_OF_STATEMENT,
    `${TAKEN}; ${SAME_FIRM}`,
  ],
  [
    'timesheets/checking/still-checked.ts',
    FIRM,
    [1],
    DRAFT_OPENED,
    TASKS_OF_STATEMENT,
    `${TAKEN}; its tasks have its firm`,
  ],
  [
    'timesheets/checking/still-checked.ts',
    FIRM,
    [2],
    DRAFT_OPENED,
    LINES_OF_STATEMENT,
    `${TAKEN}; ${SAME_FIRM}`,
  ],
  [
    'timesheets/checking/storing/store-check.ts',
    `r.${FIRM}`,
    [1],
    DRAFT_OPENED,
    ROWS_OF_STATEMENT,
    `${TAKEN}; ${SAME_FIRM}`,
  ],
  [
    'timesheets/correcting/breakdown.query.ts',
    `l.${FIRM}`,
    [1],
    BREAKDOWN_READ,
    LINES_OF_STATEMENT,
    `${READ}; ${SAME_FIRM}`,
  ],
  [
    'timesheets/correcting/copy-returned.ts',
    FIRM,
    [2],
    RETURNED_TAKEN,
    'timesheet_corrects_fk',
    `${TAKEN}; a copy has the firm of what it corrects`,
  ],
  [
    'timesheets/correcting/copy-returned.ts',
    `l.${FIRM}`,
    [1],
    RETURNED_TAKEN,
    LINES_OF_STATEMENT,
    `${TAKEN}; ${SAME_FIRM}`,
  ],
  [
    'timesheets/correcting/gap.query.ts',
    `l.${FIRM}`,
    [1],
    BREAKDOWN_READ,
    LINES_OF_STATEMENT,
    `${READ}; ${SAME_FIRM}`,
  ],
  [
    'timesheets/correcting/lines.query.ts',
    `l.${FIRM}`,
    [1],
    LINES_READ,
    LINES_OF_STATEMENT,
    `${READ}; ${SAME_FIRM}`,
  ],
  [
    'timesheets/correcting/rows.query.ts',
    `r.${FIRM}`,
    [1],
    ROWS_READ,
    ROWS_OF_STATEMENT,
    `${READ}, or taken; ${SAME_FIRM}`,
  ],
  ['timesheets/correcting/columns/reread-timesheet.ts', FIRM, [1, 2], DRAFT_OPENED, undefined, TAKEN],
  [
    'timesheets/remembering/remember-names.ts',
    `r.firm_id = \${firmId}`,
    [1],
    DRAFT_OPENED,
    ROWS_OF_STATEMENT,
    `${TAKEN}; ${SAME_FIRM}`,
  ],
  [
    'timesheets/counting/count-statement.query.ts',
    `l.${FIRM}`,
    [1, 2],
    STATEMENT_READ,
    LINES_OF_STATEMENT,
    `${READ}; ${SAME_FIRM}`,
  ],
  [
    'timesheets/counting/count-statement.query.ts',
    `r.${FIRM}`,
    [1],
    STATEMENT_READ,
    ROWS_OF_STATEMENT,
    `${READ}; ${SAME_FIRM}`,
  ],
  ['timesheets/counting/kept-counts.ts', `k.${FIRM}`, [1], STATEMENT_READ, undefined, READ],
].flatMap(([file, condition, places, by, constraint, why]) =>
  places.map((nth) => [scopeOf(file, condition, nth), { by: [by], constraint, why }]),
);

const HERE = `operation_territory_id = \${scope.actor.territoryId}`;
const TASK_ASKED = 'timesheets/tasks/work-on-task.ts refusal: !task.actor #1';
const OWN_FILE = (nth) => scopeOf('timesheets/receiving/receive-statement.ts', FIRM, nth);
const JOB =
  'a job works for whoever asked, on a statement of their own firm, and asks again whether they may';

const ACCEPTED_READ = scopeOf('timesheets/reviewing/reverse-import.ts', `l.${HERE}`);
const REVERSAL_TAKEN = scopeOf('timesheets/reviewing/reverse-import.ts', HERE, 3);
const REVERSAL_SHOWN = scopeOf('timesheets/reviewing/preview-reversal.query.ts', `l.${HERE}`);
const OTHERS = [
  [
    scopeOf('timesheets/reviewing/accept-as-certified.ts', HERE),
    {
      by: ["ledger/hold-dates.ts scope of a query: workScope(scope.actor, 'a') #1"],
      why: 'dates are held in the scope of the house, and what a statement was certified against is kept house by house: only its own part is compared',
    },
  ],
  [
    OWN_FILE(1),
    {
      by: [OWN_FILE(2)],
      why: 'statements of a file are looked for in the name of the firm: a file of another has none',
    },
  ],
  [
    scopeOf('timesheets/attachments/remove-attachment.ts', `firm_id = \${firmId}`),
    {
      by: [scopeOf('timesheets/attachments/remove-attachment.ts', `t.firm_id = \${firmId}`)],
      constraint: 'statement_attachment_timesheet_fk',
      why: `${READ}; its papers have its firm`,
    },
  ],
  [
    'timesheets/attachments/remove-attachment.ts refusal: gone === 0 #1',
    {
      by: [scopeOf('timesheets/attachments/remove-attachment.ts', `t.firm_id = \${firmId}`)],
      why: 'the paper was found with its statement, which is locked: nobody takes it away in between',
    },
  ],
  [
    scopeOf('timesheets/correcting/statement-as-received.ts', FIRM),
    {
      by: [scopeOf('timesheets/correcting/statement-as-received.ts', `t.${FIRM}`)],
      constraint: ROWS_OF_STATEMENT,
      why: `${READ}; ${SAME_FIRM}`,
    },
  ],
  ...[
    scopeOf('timesheets/receiving/read-kept-file.ts', FIRM),
    scopeOf('timesheets/receiving/read-kept-file.ts', `t.${FIRM}`),
    scopeOf('timesheets/tasks/work-on-task.ts', `firm_id = \${actor.firmId}`),
  ].map((key) => [key, { by: [TASK_ASKED], constraint: TASKS_OF_STATEMENT, why: JOB }]),
  [
    scopeOf('timesheets/checking/lines/line-context.query.ts', `l.${FIRM}`),
    {
      by: [CONTRACTS_READ],
      constraint: 'timesheet_line_assignment_fk',
      why: 'cells are those of work contracts read in the name of the firm, and a line has the firm of its assignment',
    },
  ],
  [
    scopeOf('timesheets/remembering/remember-names.ts', `c.firm_id = \${firmId}`),
    {
      by: [CONTRACTS_READ],
      why: 'the work contract was found among those of the firm in the same transaction',
    },
  ],
  [
    ACCEPTED_READ,
    {
      with: [REVERSAL_SHOWN, REVERSAL_TAKEN],
      why: 'it reads lines by their numbers, which were looked for in the name of the house',
    },
  ],
  ...[REVERSAL_SHOWN, REVERSAL_TAKEN].map((key) => [
    key,
    { with: [ACCEPTED_READ], why: 'lines of another house that were found would not be read' },
  ]),
  [
    scopeOf('timesheets/tasks/ask-task.ts', FIRM),
    {
      by: [scopeOf('timesheets/discard-timesheet.ts', FIRM)],
      constraint: TASKS_OF_STATEMENT,
      why: 'the statement was found in the name of the firm before what is done on it is stopped',
    },
  ],
  [
    scopeOf('timesheets/tasks/progress.query.ts', `k.firm_id = \${actor.firmId}`),
    {
      by: [scopeOf('timesheets/tasks/progress.query.ts', `t.firm_id = \${actor.firmId}`)],
      constraint: TASKS_OF_STATEMENT,
      why: 'the statement is found in the name of the firm in the same query',
    },
  ],
];

export const HELD_IN_STATEMENTS = [...OF_A_STATEMENT, ...OTHERS];
