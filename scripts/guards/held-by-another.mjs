/**
 * Guards that no test misses alone, since something else says the same: by key, the guards that hold it (`by`: each is missed
 * by a test; `with`: a test misses the two of them off together), the constraint by which the row they found and this one have
 * one owner, and why this one stays. One that a test misses after all has no place here.
 */
import { HELD_IN_STATEMENTS } from './held-in-statements.mjs';
import { scopeOf } from './scope-of.mjs';

const HERE = `operation_territory_id = \${scope.actor.territoryId}`;
const WORK_SCOPE = "workScope(scope.actor, 'a')";
const CODE_TAKEN = 'identity/second-factor/recovery/use-recovery-code.ts';
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

const SUBJECT_FOUND = scopeOf(
  'execution-reports/report/subject.query.ts',
  "operationsInScope(scope.actor, 'o')",
);
const OPERATION_FOUND = scopeOf('contracts/lineage.query.ts', "operationsInScope(scope.actor, 'o')");

/** [file, condition, by, constraint, why] */
const OF_AN_OPERATION = [
  [
    'report/difficulties.query.ts',
    `d.territory_id = \${scope.actor.territoryId}`,
    [SUBJECT_FOUND, OPERATION_FOUND],
    'execution_difficulty_operation_fk',
    'what is written of it has its house',
  ],
  [
    'report/write-difficulties.ts',
    `territory_id = \${territoryId}`,
    [OPERATION_FOUND],
    'execution_difficulty_operation_fk',
    'what is written of it has its house',
  ],
  [
    'report/refuse-persons-named-in.ts',
    `a.${HERE}`,
    [OPERATION_FOUND],
    'assignment_clause_fk',
    'assignments have the house of their operation',
  ],
  [
    'report/told-people.query.ts',
    `a.territory_id = \${scope.actor.territoryId}`,
    [SUBJECT_FOUND],
    undefined,
    'its house alone issues attestations of it',
  ],
  [
    'report/workers.query.ts',
    `e.operation_territory_id = \${actor.territoryId}`,
    [SUBJECT_FOUND],
    'hour_entry_assignment_fk',
    'hours have the house of their operation',
  ],
].map(([file, condition, by, constraint, why]) => [
  scopeOf(`execution-reports/${file}`, condition),
  { by, constraint, why: `the operation was found as one of the house in the same transaction; ${why}` },
]);

const OTHERS = [
  [
    'annual-reports/annual-report.query.ts field hidden: readsReleasesOnly(scope.actor) #1',
    {
      by: [1, 2].map(
        (nth) => `annual-reports/exchanges.query.ts field hidden: readsReleasesOnly(scope.actor) #${nth}`,
      ),
      why: 'it chooses the day as of which all the tables are told, and hides nothing: each of them tells released figures only',
    },
  ],
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
];

export const HELD_BY_ANOTHER = new Map([
  ...HELD_IN_STATEMENTS,
  ...OF_A_REQUEST,
  ...OF_AN_OPERATION,
  ...OTHERS,
]);
