/** Where the code keeps a stranger out: scopes in SQL, checks before a use case, roles of routes, checks of the session. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A place, what stands there, and what stands there when the guard is gone. */
const KINDS = [
  {
    kind: 'scope of a query',
    // `x.territory_id = ${scope.actor.territoryId}` and the like.
    find: /(?<![\w.])[\w."]+ = \$\{(?:scope\.actor\.|actor\.)?(?:territoryId|firmId|authorityId|here|houseOf\(scope\))\}(?:::integer)?/g,
    without: () => 'true',
  },
  {
    kind: 'scope of a query',
    find: /\$\{(?:operationsInScope|workScope|ownHours|firmsReadable|activityInScope|entriesInScope|reach|readable)\([^)]*\)\}/g,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what is written in the source, to be computed there.
    without: () => '${sql`true`}',
  },
  {
    kind: 'scope of a query',
    find: /[\w."]+ in \(\$\{(?:ownPeople|peopleInScope)\([^)]*\)\}\)/g,
    without: () => 'true',
  },
  {
    kind: 'check before a use case',
    find: /^ *await (?:requireOwn|requireAssignment|personInScope|operationLineage|publicContractLineage|lotLineage|clauseLineage|requirePerson)\([^;]*\);$/gm,
    without: () => '',
  },
  {
    kind: 'roles of a route',
    find: /^ *@(?:For|ForHouses)\([^)]*\)$/gm,
    without: () => '',
  },
  {
    kind: 'check of the session',
    find: /^ *refuse(?:Forgery|FormBody|Stage|Haste)\(.*\);$/gm,
    without: () => '',
  },
];

const NOT_PRODUCTION =
  /(\.test\.ts|\.test-bed\.ts|\/testing\/|\/migrations\/|\/demonstration\/|\/security\/|\/database\/)/;

/** Every guard of the API, in the order of the files. */
export function findGuards(root) {
  const folder = path.join(root, 'apps/api/src');
  const files = readdirSync(folder, { recursive: true }).map((file) => file.replaceAll(path.sep, '/'));
  return files
    .filter((file) => file.endsWith('.ts') && !NOT_PRODUCTION.test(`/${file}`))
    .sort()
    .flatMap((file) => guardsOf(file, readFileSync(path.join(folder, file), 'utf8')));
}

function guardsOf(file, text) {
  return KINDS.flatMap(({ kind, find, without }) =>
    [...text.matchAll(find)].map((match) => ({
      kind,
      file,
      line: text.slice(0, match.index).split('\n').length,
      guard: match[0].trim(),
      without: text.slice(0, match.index) + without() + text.slice(match.index + match[0].length),
    })),
  ).sort((a, b) => a.line - b.line);
}
