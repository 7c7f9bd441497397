import type { EntityManager } from 'typeorm';
import { DEMONSTRATION_PASSWORD } from '../../identity/demonstration-password.js';
import { hashPassword } from '../../identity/passwords/hash-password.js';
import { NEIGHBOURS } from '../cast/places.js';
import type { World } from '../plot/live-year.js';
import type { Account } from './accounts.js';
import type { TerritoryIds } from './write-contracts.js';
import { continueNumbering, writeRows } from './write-rows.js';

/** Writes the authorities, the firms, and the communes around the metropolis where some people live. */
export async function writeOrganisations(em: EntityManager, { market }: World): Promise<void> {
  const source = 'Code officiel géographique, INSEE';
  await em.query(
    `insert into commune (code, name, source) select c.code, c.name, $2
      from jsonb_to_recordset($1::jsonb) as c(code text, name text) on conflict (code) do nothing`,
    [JSON.stringify(NEIGHBOURS), source],
  );
  const authorities = [...new Set([...market.authorities.values()].flat())];
  await writeRows(em, 'contracting_authority', authorities);
  await writeRows(
    em,
    'firm',
    market.firms.all.map((firm) => ({ ...firm, contactEmail: `contact-${firm.id}@firm.example` })),
  );
  await continueNumbering(em, ['contracting_authority', 'firm']);
}

/** Writes the accounts, all with the password of the demonstration. */
export async function writeAccounts(
  em: EntityManager,
  { market }: World,
  accounts: readonly Account[],
  territories: TerritoryIds,
): Promise<void> {
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
  const firmIds = new Map(market.firms.all.map(({ id, name }) => [name, id]));
  const authorityIds = new Map([...market.authorities.values()].flat().map(({ id, name }) => [name, id]));
  await writeRows(
    em,
    'app_user',
    accounts.map(({ id, email, name, role, territory, firm, authority }) => ({
      ...{ id, email, name, role, passwordHash, language: 'fr', isDisabled: false, isDemonstration: true },
      territoryId: territory && territories.get(territory),
      firmId: firm && firmIds.get(firm),
      authorityId: authority && authorityIds.get(authority),
    })),
  );
  await continueNumbering(em, ['app_user']);
}
