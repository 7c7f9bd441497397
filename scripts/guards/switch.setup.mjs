/**
 * The switch that the sources of the trial ask (see `withSwitches`): which guard is off, and who came by. Also watches the
 * errors of PostgreSQL, to tell a test that misses a guard from a query that was spoilt by taking it away.
 */
import fc from 'fast-check';
import pg from 'pg';
import sql, { raw } from 'sql-template-tag';

// One counterexample is enough, however large: looking for a smaller one takes a minute, and a year of the ledger each.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });

const GUARDS_OF_ROUTE = 'clausier:guards-of-route';
const trial = globalThis.guardTrial;

globalThis.always = raw('true');
globalThis.never = raw('false');
globalThis.everybody = sql`select id from participant`;

globalThis.isGuardOff = (id) => {
  trial.reach(id);
  return trial.isOff(id);
};

/** A decorator of a route notes its number there: the session guard passes by it at each request. */
globalThis.guarded = (id, decorate) => (target, key, descriptor) => {
  if (trial.isOff(id)) return undefined;
  const place = descriptor?.value ?? target;
  Reflect.defineMetadata(
    GUARDS_OF_ROUTE,
    [...(Reflect.getOwnMetadata(GUARDS_OF_ROUTE, place) ?? []), id],
    place,
  );
  return decorate(target, key, descriptor);
};

/** The handler and the controller of a request, without the one whose roles are taken away. */
globalThis.placesInForce = (places) =>
  places.filter((place) => {
    const guards = Reflect.getOwnMetadata(GUARDS_OF_ROUTE, place) ?? [];
    for (const id of guards) trial.reach(id);
    return !guards.some(trial.isOff);
  });

const { handleError } = pg.Query.prototype;
pg.Query.prototype.handleError = function handle(error, connection) {
  trial.sqlError(error.code, error.message);
  return handleError.call(this, error, connection);
};
