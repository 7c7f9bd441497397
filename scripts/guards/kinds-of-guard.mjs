/**
 * The ways in which the code keeps a stranger out. Each is found by how it is written, and can be switched off where it
 * stands by what is put `before` and `after` it: the guard itself is not rewritten, so what is tried is what is delivered.
 */

/** Text between matching parentheses, three deep. */
const INSIDE = '(?:[^()]|\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\))*';
/** What an interpolation of a query holds, with one object or template in it. */
const VALUE = '\\$\\{(?:[^{}]|\\{[^{}]*\\})*\\}';
const ACTOR = '(?:(?:scope\\.)?actor\\.(?:territoryId|firmId|authorityId|userId)|houseOf\\(scope\\))';
const NAMES = ['territoryId', 'firmId', 'authorityId', 'userId', 'here', 'house'];
const OWN = `(?:${ACTOR}|${NAMES.join('|')})`;
/** A column that is compared, not one that is written: nobody's rows are chosen by who certified them. */
const COLUMN = '(?:\\$\\{raw\\(alias\\)\\}\\.\\w+|(?<![\\w.}]|\\bset )(?!not\\b|\\w+_by_user_id)[\\w."]+)';

/** Other names under which a file compares what is the actor's: a scope that nothing would be found by. */
export function namesUnknown(text) {
  const named = [...text.matchAll(new RegExp(`\\bconst (\\w+) = ${ACTOR};`, 'g'))].map(([, name]) => name);
  return named.filter(
    (name) =>
      !NAMES.includes(name) && new RegExp(`= \\$\\{${name}\\}|\\$\\{${name}\\}\\S* in \\(`).test(text),
  );
}

/** A piece of a query, which becomes `true`. */
const condition = (kind, pattern, where) => ({
  kind,
  find: new RegExp(pattern, 'gm'),
  where,
  before: (id) => `\${isGuardOff(${id}) ? always : sql\``,
  after: '`}',
});

/** An expression, which becomes another. */
const expression = (kind, pattern, off, where) => ({
  kind,
  find: new RegExp(pattern, 'gm'),
  where,
  before: (id) => `(isGuardOff(${id}) ? ${off} : `,
  after: ')',
});

/** A statement, which is not executed. */
const statement = (kind, pattern, where) => ({
  kind,
  find: new RegExp(pattern, 'gm'),
  where,
  before: (id) => `if (!isGuardOff(${id})) `,
  after: '',
});

const IN_IDENTITY = /^(identity|users)\//;
const SCOPES =
  'operationsInScope|workScope|ownHours|firmsReadable|activityInScope|entriesInScope|reach|readable|isSeen|isKept|isAlive';
const CHECKS =
  'requireOwn|requireAssignment|personInScope|operationLineage|publicContractLineage|lotLineage|clauseLineage|requirePerson|partyInScope|this\\.proveIdentity\\.run';
const REFUSALS =
  'refuseForgery|refuseFormBody|refuseStage|refuseUnkept|refuseOtherTerritory|refuseWeakPassword|refuseDemonstration|refuseLinkFor|keepDemonstration|keepAnAdministrator';

/** Every kind; a place found by two belongs to the first. */
export const KINDS = [
  condition(
    'scope of a query',
    `${COLUMN} (?:not )?in \\(\\$\\{(?:ownPeople|peopleInScope)\\([^)]*\\)\\}\\)`,
  ),
  condition('scope of a query', `${COLUMN} = \\$\\{${OWN}\\}(?:::integer)?`),
  condition('scope of a query', `territory_of\\((?:[^()$]|${VALUE})*\\) = \\$\\{${OWN}\\}`),
  condition('scope of a query', `\\$\\{${OWN}\\}(?:::integer)? (?:not )?in \\([^()]*\\)`),
  condition('scope of a query', "\\bu\\.role = 'FACILITATOR'", /^users\//),
  expression(
    'scope of a query',
    `(?<!function )\\b(?:${SCOPES})\\((?:scope\\.actor|actor|scope|now)\\b${INSIDE}\\)`,
    'always',
  ),
  expression('scope of a query', `(?<=from \\(\\$\\{)ownPeople\\(scope\\)(?=\\}\\))`, 'everybody'),
  condition('field hidden in a query', '(?<=case when )(?:own\\.is|seen\\.is_own)(?= then)'),
  condition('field hidden in a query', '(?<=\\(|sql`)(?:own\\.is|seen\\.is_own)(?= (?:or|and) )'),
  expression(
    'field hidden in a query',
    '(?<=case when \\$\\{)(?:isTold|isAnswerable|isOwnPerson|isHouse)(?=\\} then)',
    'always',
  ),
  expression('field hidden in a query', '(?<=not \\$\\{)isMetropolis(?=\\})', 'never'),
  expression('field hidden in a query', '(?<=\\$\\{)isOwn(?:Person)?(?=\\} or )', 'always'),
  expression('field hidden', '\\breadsReleasesOnly\\((?:scope\\.)?actor\\)', 'false'),
  expression('field hidden', '\\btellsNoBreakdown\\((?:scope\\.)?actor, query\\)', 'false'),
  expression(
    'field hidden',
    '(?<=(?:return |: ))(?:isHouse\\(scope\\.actor\\)|person\\.isOwn|isOwn)(?= \\?)',
    'true',
  ),
  expression('field hidden', '(?<=await )isOwn\\(scope, query\\)(?=\\) \\?)', 'true'),
  statement('check before a use case', `(?<=^ *)await (?:${CHECKS})\\(${INSIDE}\\);$`),
  statement('check before a use case', `(?<=^ *if \\(${INSIDE}\\) )await (?:${CHECKS})\\(${INSIDE}\\);$`),
  statement('check before a use case', `(?<=^ *)(?:await )?(?:${REFUSALS})\\(${INSIDE}\\);$`),
  {
    // Every role named refuses nobody who is signed in: a declaration, no guard.
    ...expression('roles of a route', `(?<=^ *@)(?:For|ForHouses)\\((?!\\.\\.\\.roles\\))${INSIDE}\\)$`, ''),
    before: (id) => `guarded(${id}, `,
  },
  expression(
    'refusal',
    `(?<=^ *if \\()${INSIDE}(?=\\)\\s+throw (?:forbidden|notFound|new Unauthorized))`,
    'false',
  ),
  expression(
    'check of the identity',
    `(?<=^ *if \\()${INSIDE}(?=\\)\\s+throw (?!new Error))`,
    'false',
    IN_IDENTITY,
  ),
  expression(
    'check of the identity',
    '(?<=\\|\\| )(?:!isRight|user\\.is_disabled|actor\\.userId !== request\\.userId)',
    'false',
    IN_IDENTITY,
  ),
  statement('check of the identity', `(?<=^ *)await this\\.throttle\\.count\\(${INSIDE}\\);$`),
  condition(
    'check of the identity',
    `(?<=(?:and |where |sql\`|\\())(?:\\w+\\.)?(?:expires_at|seen_at|last_step|failures) [<>] ${VALUE}(?:::timestamptz - make_interval\\([^()]*\\))?(?: or last_failure_at \\+ ${VALUE} <= ${VALUE}::timestamptz)?`,
    IN_IDENTITY,
  ),
  condition(
    'check of the identity',
    `(?<=(?:and |where ))(?:(?:\\w+\\.)?(?:used_at|revoked_at) is null|(?:\\w+\\.)?(?:stage|purpose|browser_hash|proposed_secret|digest) = ${VALUE}|not u\\.is_disabled)`,
    IN_IDENTITY,
  ),
];
