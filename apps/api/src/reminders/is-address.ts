import sql, { type Sql } from 'sql-template-tag';

/**
 * The condition that a text is an address somebody may read: the domains that RFC 2606 keeps for examples reach nobody, and
 * those of the demonstration are among them.
 */
export function isAddress(email: Sql): Sql {
  return sql`coalesce(${email} !~* '[.](example|invalid|test)$', false)`;
}
