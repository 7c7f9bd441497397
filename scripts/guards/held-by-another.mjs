/**
 * Guards that no test can miss, since another one says the same before them in the same transaction: by key, the other one
 * and why this one stays. One that a test misses after all has no place here.
 */
export const HELD_BY_ANOTHER = new Map([
  [
    'privacy/person-export.query.ts check before a use case: await requireOwn(scope, id); #1',
    'readPersonPrivacy asks the same before anything is told; here it comes first so that nobody holds a file of somebody else',
  ],
  [
    `ledger/post-hours.ts scope of a query: a.operation_territory_id = \${scope.actor.territoryId} #2`,
    'readCells found each assignment in the scope, or refused; the one statement that writes hours says whose they are all the same',
  ],
  [
    `hours/save-cells.ts scope of a query: a.operation_territory_id = \${scope.actor.territoryId} #1`,
    'only cells that readHourFacts found in the scope can be stale; the statement would tell the author of hours by itself',
  ],
]);
