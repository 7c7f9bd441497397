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
const RETURNED_TAKEN = scopeOf('timesheets/correcting/copy-returned.ts', FIRM);
const CONTRACTS_READ = scopeOf('timesheets/checking/people.query.ts', `c.${FIRM}`);
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
    'timesheets/checking/line-context.query.ts',
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
  ['timesheets/correcting/reread-timesheet.ts', FIRM, [1, 2], DRAFT_OPENED, undefined, TAKEN],
  [
    'timesheets/remembering/remember-names.ts',
    `r.firm_id = \${firmId}`,
    [1],
    DRAFT_OPENED,
    ROWS_OF_STATEMENT,
    `${TAKEN}; ${SAME_FIRM}`,
  ],
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

const HERE = `operation_territory_id = \${scope.actor.territoryId}`;
const WORK_SCOPE = "workScope(scope.actor, 'a')";
const TASK_ASKED = 'timesheets/tasks/work-on-task.ts refusal: !task.actor #1';
const OWN_FILE = (nth) => scopeOf('timesheets/receiving/receive-statement.ts', FIRM, nth);
const JOB =
  'a job works for whoever asked, on a statement of their own firm, and asks again whether they may';

const ACCEPTED_READ = scopeOf('timesheets/reviewing/reverse-import.ts', `l.${HERE}`);
const REVERSAL_TAKEN = scopeOf('timesheets/reviewing/reverse-import.ts', HERE, 3);
const REVERSAL_SHOWN = scopeOf('timesheets/reviewing/preview-reversal.query.ts', `l.${HERE}`);
const CODE_TAKEN = 'identity/second-factor/use-recovery-code.ts';
const FACTOR_CONFIRMED = 'identity/second-factor/set-up-factor.ts';

const EITHER = `\${houseOf(scope)} in (host_territory_id, home_territory_id)`;
const REQUEST_READ = scopeOf(
  'mutualisation/requests.query.ts',
  `\${territoryId} in (r.host_territory_id, r.home_territory_id)`,
);

/** [file, condition, occurrence, constraint, why] */
const OF_A_REQUEST = [
  [
    'mutualisation/answer-request.ts',
    `home_territory_id = \${houseOf(scope)}`,
    1,
    undefined,
    'only the house that was asked proposes somebody: the rule refuses the other side',
  ],
  [
    'mutualisation/answer-request.ts',
    EITHER,
    1,
    undefined,
    'it only waits for whoever decides at the same time: nothing is read',
  ],
  ['mutualisation/answer-request.ts', EITHER, 2, undefined, 'the same request is moved'],
  [
    'mutualisation/requests.query.ts',
    `x.host_territory_id = \${houseOf(scope)}`,
    1,
    'mutualisation_proposal_request_fk',
    'a proposal has the two houses of its request',
  ],
  [
    'mutualisation/requests.query.ts',
    `\${houseOf(scope)} in (m.host_territory_id, m.home_territory_id)`,
    1,
    'mutualisation_message_request_fk',
    'a message has the two houses of its request',
  ],
].map(([file, condition, nth, constraint, why]) => [
  scopeOf(file, condition, nth),
  {
    by: [REQUEST_READ],
    constraint,
    why: `the request was found as one of the house in the same transaction; ${why}`,
  },
]);

const OTHERS = [
  [
    scopeOf(CODE_TAKEN, `user_id = \${userId}`),
    {
      by: [`${CODE_TAKEN} check of the identity: digest = \${digestOfRecoveryCode(userId, code)} #1`],
      why: 'the digest is of the account and the code together; the account picks the index',
    },
  ],
  [
    scopeOf(FACTOR_CONFIRMED, `user_id = \${userId}`, 2),
    {
      by: [`${FACTOR_CONFIRMED} check of the identity: proposed_secret = \${row.proposed} #1`],
      why: 'a secret is sealed with 96 random bits: no other account has the same bytes; the account picks the row',
    },
  ],
  ...[1, 2].map((nth) => [
    scopeOf('hours/grid.query.ts', `e.${HERE}`, nth),
    {
      by: [scopeOf('hours/grid.query.ts', WORK_SCOPE)],
      constraint: 'hour_entry_assignment_fk',
      why: 'assignments are those of the house, and hours have the territory of their assignment; it also picks the index',
    },
  ]),
  [
    scopeOf('hours/save-cells.ts', `a.${HERE}`),
    {
      by: [scopeOf('ledger/hour-facts.query.ts', "workScope(actor, 'a')")],
      why: 'only cells that readHourFacts found in the scope can be stale',
    },
  ],
  [
    scopeOf('ledger/post-hours.ts', `a.operation_territory_id = \${actor.territoryId}`),
    {
      by: [scopeOf('ledger/post-hours.ts', `a.${HERE}`)],
      why: 'readCells found each assignment in the scope, or refused, in the same transaction',
    },
  ],
  [
    scopeOf('firms/firm-page.query.ts', `a.firm_id = \${firmId}`),
    {
      by: [scopeOf('firms/firm-page.query.ts', `e.firm_id = \${firmId}`)],
      why: 'hours of the firm alone are added up in the same query; it says first on which operations to look',
    },
  ],
  [
    scopeOf('firms/firms.query.ts', `e.firm_id = \${actor.firmId}`),
    {
      by: [scopeOf('firms/firms.query.ts', `f.id = \${actor.firmId}`)],
      why: 'a firm finds itself alone, and hours are those of the firm that is found',
    },
  ],
  [
    'privacy/person-export.query.ts check before a use case: await requireOwn(scope, id); #1',
    {
      by: [
        'privacy/person-privacy.query.ts check before a use case: await requireOwn(scope, participantId); #1',
      ],
      why: 'readPersonPrivacy asks the same before anything is told; here it comes first so that nobody holds a file of somebody else',
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
    scopeOf('timesheets/checking/line-context.query.ts', `l.${FIRM}`),
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

export const HELD_BY_ANOTHER = new Map([...OF_A_STATEMENT, ...OF_A_REQUEST, ...OTHERS]);
