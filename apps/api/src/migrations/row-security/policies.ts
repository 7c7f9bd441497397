/** One policy: whose it is, on which table, for which command, and when. */
export interface Policy {
  readonly on: string;
  readonly whose: string;
  readonly command: 'select' | 'insert' | 'update' | 'delete' | 'all';
  readonly when: string;
}

/** Conditions, each computed once a statement: a sub-select without a row's columns is not computed again for each row. */
export const ROLE = '(select acting_role())';
export const USER = '(select acting_user())';
export const HOUSE = '(select acting_territory())';
export const FIRM = '(select acting_firm())';
export const AUTHORITY = '(select acting_authority())';
export const IS_HOUSE = '(select acts_for_house())';
export const IS_STATISTICS = '(select acts_for_statistics())';
const HELD = '(select held_persons())';

/** A column is one of the persons whose file the transaction works on. */
export const held = (column: string): string => `(${IS_HOUSE} and ${column} = any (${HELD}::integer[]))`;
/** A column is one of the ids that a function of the actor's reach gives. */
export const within = (column: string, reach: string): string => `${column} in (select ${reach}())`;

/** The same condition for one or several commands. */
export function allow(
  on: string,
  whose: string,
  commands: readonly Policy['command'][],
  when: string,
): Policy[] {
  return commands.map((command) => ({ on, whose, command, when }));
}

/** The statements that put the tables under row-level security, and those that take it away. */
export function protectWith(tables: readonly string[], policies: readonly Policy[]): string {
  return [...tables.map((table) => `call protect('${table}');`), ...policies.map(createPolicy)].join('\n');
}

export function unprotect(tables: readonly string[], policies: readonly Policy[]): string {
  return [
    ...policies.map((policy) => `drop policy ${nameOf(policy)} on ${policy.on};`),
    ...tables.map(
      (table) => `drop policy of_the_installation on ${table};
        alter table ${table} no force row level security; alter table ${table} disable row level security;`,
    ),
  ].join('\n');
}

/** PostgreSQL tries policies from the last name to the first: a later migration gives the widest a name that comes first so. */
const nameOf = ({ whose, command }: Policy) => `${whose}_${command}`;

function createPolicy(policy: Policy): string {
  const { on, command, when } = policy;
  const using = command === 'insert' ? '' : `using (${when})`;
  const check = command === 'select' || command === 'delete' ? '' : `with check (${when})`;
  return `create policy ${nameOf(policy)} on ${on} for ${command} to clausier_app ${using} ${check};`;
}
