/**
 * Guards that no test misses alone, since something else says the same: by key, the guards that hold it (`by`: each is missed
 * by a test; `with`: a test misses the two of them off together), the constraint by which the row they found and this one have
 * one owner, and why this one stays. One that a test misses after all has no place here.
 */
const FIRM = `firm_id = \${scope.actor.firmId}`;
const scopeOf = (file, condition, nth = 1) => `${file} scope of a query: ${condition} #${nth}`;

const DRAFT_OPENED = scopeOf('timesheets/open-draft.ts', FIRM);
const STATEMENT_READ = scopeOf('timesheets/timesheet.query.ts', `t.${FIRM}`);
const BREAKDOWN_READ = scopeOf('timesheets/correcting/breakdown.query.ts', FIRM);
const LINES_READ = scopeOf('timesheets/correcting/lines.query.ts', FIRM);
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
    [1, 2, 3],
    DRAFT_OPENED,
    ROWS_OF_STATEMENT,
    `${TAKEN}; ${SAME_FIRM}`,
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
    'timesheets/checking/store-check.ts',
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
  ['timesheets/correcting/reread-timesheet.ts', FIRM, [1], DRAFT_OPENED, undefined, TAKEN],
  [
    'timesheets/effect-of-timesheet.ts',
    `l.${FIRM}`,
    [1, 2],
    STATEMENT_READ,
    LINES_OF_STATEMENT,
    `${READ}; ${SAME_FIRM}`,
  ],
  ['timesheets/effect-of-timesheet.ts', `t.${FIRM}`, [1], STATEMENT_READ, undefined, READ],
].flatMap(([file, condition, places, by, constraint, why]) =>
  places.map((nth) => [scopeOf(file, condition, nth), { by: [by], constraint, why }]),
);

export const HELD_BY_ANOTHER = new Map([...OF_A_STATEMENT]);
