/** Which test files to try when a guard is off: those that come by it, the likeliest and quickest first. */
import path from 'node:path';

const MATRIX = 'security/matrix.test.ts';
const CANARY = 'security/canary.test.ts';
const WITHOUT_NET = 'security/without-net.test.ts';
/** Files with tests that speak of all the others: only these tests can be left out one by one. */
const APART = {
  'security/matrix.test.ts': / (GET|HEAD|POST|PUT|PATCH|DELETE) \//,
  'security/canary.test.ts': /: what .+ (reads|tries to write)$/,
};
/** What they set up serves many guards (see `run-trials`). */
export const LEAVE_ALL_AS_IT_WAS = new Set([MATRIX, CANARY, WITHOUT_NET]);
/** Which asks route after route, so that those which never come by a guard can be left out. */
const SEARCHED = new Set([CANARY, WITHOUT_NET]);
/** Made to miss a kind of guard: worth more than they take. */
const MADE_FOR = [
  [WITHOUT_NET, /scope of a query/],
  ['timesheets/beside-other-firms.test.ts', /scope of a query: .*firm/],
  ['timesheets/reviewing/two-houses.test.ts', /scope of a query: (l\.)?operation_territory_id/],
  ['identity/own-account.test.ts', /scope of a query: .*(user_id|\bid) = \$\{userId/],
];
/** What only the policy of routes tells apart. */
const JUDGED_BY_THE_MATRIX = 'roles of a route';

/** What each role is sent is declared from the roles of the routes, as they are read with the classes. */
const DECLARED_BY_ROLE = 'http/answers/fields-by-role.test.ts';
const DECLARATION = { file: DECLARED_BY_ROLE, isOffAtImport: true };

/** Routes the marks are searched behind, and the least a search takes, in milliseconds. */
const ALL_ROUTES = 150;
const SEARCH = 10_000;

/** The routes of which a request comes by the guard, as the matrix saw it. */
function routesBy(guard, files) {
  const names = files[MATRIX]?.reached[guard.reachedAs ?? guard.key] ?? [];
  return [
    ...new Set(names.flatMap((name) => / ((?:GET|POST|PUT|PATCH|DELETE) \/\S*)$/.exec(name)?.[1] ?? [])),
  ];
}

/**
 * Trials of one guard, in the order in which they are worth making: `{ off, key, file, tests, cost }`; `inOrder`: each with all
 * the tests of its file, one after the other, so that none is in doubt.
 */
export function planTrials(guard, files, { inOrder = false } = {}) {
  const routes = routesBy(guard, files);
  const found = Object.entries(files).flatMap(([file, map]) => {
    const reaching = map.reached[guard.reachedAs ?? guard.key];
    if (!reaching) return [];
    const isStory = map.isStory || (inOrder && !APART[file]);
    const names = (isStory ? Object.keys(map.durations) : testsApart(file, map, reaching)).filter(
      (name) => !map.red.includes(name),
    );
    if (names.length === 0) return [];
    const tests = isStory && map.red.length === 0 ? undefined : names;
    const isApart = !isStory && !APART[file];
    const all = sum(Object.values(map.durations));
    const setUp = LEAVE_ALL_AS_IT_WAS.has(file) ? 0 : Math.max(0, map.whole - all);
    const isSearched = SEARCHED.has(file) && routes.length > 0;
    const share = isSearched ? routes.length / ALL_ROUTES : 1;
    const cost =
      setUp + (isSearched ? SEARCH : 0) + share * sum(names.map((name) => map.durations[name] ?? 0));
    const isOffAtImport = reaching.includes('import');
    const { digest, isSpoilt } = map;
    const searched = isSearched ? { routes } : {};
    return [
      {
        off: guard.id,
        key: guard.key,
        file,
        digest,
        tests,
        isApart,
        ...searched,
        cost,
        isOffAtImport,
        isSpoilt,
      },
    ];
  });
  found.sort((a, b) => worth(guard, a) - worth(guard, b));
  const declared = guard.kind === JUDGED_BY_THE_MATRIX && files[DECLARED_BY_ROLE];
  if (declared)
    found.splice(1, 0, { ...DECLARATION, off: guard.id, key: guard.key, digest: declared.digest });
  return found;
}

/** What is only read or set up before any test, each of them may tell. */
function testsApart(file, { durations }, reaching) {
  const isBefore = reaching.every((name) => name === '' || name === 'import');
  const names = isBefore ? Object.keys(durations) : reaching.filter((name) => durations[name] !== undefined);
  return names.filter((name) => APART[file]?.test(name) ?? true);
}

/** The least is tried first: tests beside the guard rather than any that pass by, and the quickest of those. */
function worth(guard, { file, cost }) {
  if (guard.kind === JUDGED_BY_THE_MATRIX && file === MATRIX) return 0;
  if (MADE_FOR.some(([made, of]) => made === file && of.test(`${guard.kind}: ${guard.name}`)))
    return cost * 0.1;
  const folder = path.posix.dirname(guard.file);
  const verb = path.posix.basename(guard.file).split('.')[0];
  if (path.posix.basename(file).startsWith(verb)) return cost * 0.1;
  if (path.posix.dirname(file) === folder) return cost * 0.2;
  return cost * (file.startsWith(`${folder.split('/')[0]}/`) ? 0.4 : 1);
}

const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);
