/**
 * The arrows of the code. Written by path: rules by kind of dependency let forbidden imports through.
 *
 *   domain -> nothing        embedded-postgres -> pg        api -> domain, embedded-postgres
 *   web -> domain and its generated client                  tests -> everything
 */
const TEST = '\\.test\\.tsx?$';
/** Fixtures of the tests beside the code: never shipped. */
const TEST_BED =
  '(\\.test-bed\\.ts$|^apps/api/src/database/test-bed|^(apps/api|packages/domain)/src/[^/]+/testing/)';
const SOURCE = '^(packages|apps)/[^/]+/src/|^tests/(?!dist/)';

/**
 * Workspaces as targets: by folder, and by name, which is all that is known of them before they are built. npm
 * links them, so that an import of `@clausier/domain/...` arrives in `packages/domain/dist`.
 */
const workspaces = (...names) =>
  names.flatMap((name) => [
    `^(packages|apps)/${name}/`,
    ...(name === 'tests' ? ['^tests/'] : []),
    `@clausier/${name}/`,
  ]);

module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Two files that need each other are one idea, or hide a third.',
      severity: 'error',
      from: { path: SOURCE },
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere would silently escape every other rule.',
      severity: 'error',
      from: { path: SOURCE },
      to: { couldNotResolve: true, pathNot: '^@clausier/' },
    },
    {
      name: 'domain-needs-nothing',
      comment: 'Rules are pure functions: no library, no platform, no input or output.',
      severity: 'error',
      from: { path: '^packages/domain/src', pathNot: [TEST, TEST_BED] },
      to: { pathNot: '^packages/domain/src' },
    },
    {
      name: 'embedded-postgres-stands-alone',
      severity: 'error',
      from: { path: '^packages/embedded-postgres/src' },
      to: { path: workspaces('domain', 'api', 'web', 'tests') },
    },
    {
      name: 'api-needs-domain-and-database',
      severity: 'error',
      from: { path: '^apps/api/src', pathNot: [TEST, TEST_BED] },
      to: { path: workspaces('web', 'tests') },
    },
    {
      name: 'web-needs-domain',
      comment: 'The web application knows the server by its generated client only.',
      severity: 'error',
      from: { path: '^apps/web/src' },
      to: { path: workspaces('api', 'embedded-postgres', 'tests') },
    },
    {
      name: 'features-ignore-each-other',
      comment: 'What two features share belongs to ui, lib or the domain.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'ui-and-lib-ignore-features',
      severity: 'error',
      from: { path: '^apps/web/src/(ui|lib)/' },
      to: { path: '^apps/web/src/(features|app)/' },
    },
    {
      name: 'modules-share-use-cases-and-queries',
      comment: 'A module never reads the rows, the repository or the routes of another.',
      severity: 'error',
      from: {
        path: '^apps/api/src/([^/]+)/',
        pathNot: ['^apps/api/src/(database|migrations)/', TEST, TEST_BED],
      },
      to: {
        path: '^apps/api/src/[^/]+/[^/]+\\.(row|repository|controller)\\.ts$',
        pathNot: '^apps/api/src/$1/',
      },
    },
    {
      name: 'no-way-around-the-actor',
      comment: 'The pool belongs to the files that name an actor before they open a transaction.',
      severity: 'error',
      from: { path: '^apps/api/src/', pathNot: ['^apps/api/src/database/', TEST, TEST_BED] },
      to: {
        path: ['^apps/api/src/database/(opening/guarded-data-source|in-transaction)', '@nestjs/typeorm'],
      },
    },
    {
      name: 'the-gate-is-for-identity',
      comment: 'Before anybody is known only accounts, sessions and links may be read.',
      severity: 'error',
      from: { path: '^apps/api/src/', pathNot: ['^apps/api/src/(database|identity)/', TEST] },
      to: { path: '^apps/api/src/database/gate' },
    },
    {
      name: 'migrations-need-nothing-of-ours',
      comment: 'The schema of a year ago must still be built when the code of that year is gone.',
      severity: 'error',
      from: { path: '^apps/api/src/migrations/', pathNot: [TEST, TEST_BED] },
      to: { path: ['^(packages|apps|tests)/', '@clausier/'], pathNot: '^apps/api/src/migrations/' },
    },
    {
      name: 'production-needs-no-test',
      severity: 'error',
      from: { path: '^(packages|apps)/[^/]+/src', pathNot: [TEST, TEST_BED] },
      to: { path: [TEST, TEST_BED] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '/dist/'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
