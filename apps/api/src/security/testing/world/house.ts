import type { CriterionCode } from '@clausier/domain/participants/eligibility/eligibility-criteria';
import { aFirm, anAuthority, aUser, type OrganisationFixture } from '@clausier/tests/builders/organisations';
import { aCommune, aTerritory } from '@clausier/tests/builders/territories';
import type pg from 'pg';
import { hashPassword } from '../../../identity/passwords/hash-password.js';
import type { Role } from '../../../platform/actor.js';
import type { Marks } from '../marks.js';

export interface Account {
  readonly id: number;
  readonly email: string;
  readonly role: Role;
}

/** What one person of the world has and nobody else: it betrays where an answer comes from. */
export interface Secret {
  readonly criterion: CriterionCode;
  readonly group: string;
  readonly bornOn: string;
}

/** An employment house with the firm and the authority it works with, and everybody's accounts. */
export interface House {
  readonly name: string;
  readonly territory: { readonly id: number; readonly code: string; readonly commune: string };
  readonly homes: { readonly person: string; readonly traveller: string };
  readonly firm: OrganisationFixture;
  readonly authority: OrganisationFixture;
  readonly accounts: Readonly<Record<AccountName, Account>>;
  readonly secrets: { readonly person: Secret; readonly traveller: Secret };
}

const ACCOUNTS = {
  facilitator: 'FACILITATOR',
  colleague: 'FACILITATOR',
  manager: 'HOUSE_MANAGER',
  firm: 'FIRM',
  'firm colleague': 'FIRM',
  authority: 'AUTHORITY',
  // Two whose account is closed: those who keep accounts change them.
  sleeper: 'FACILITATOR',
  'second sleeper': 'FACILITATOR',
} as const satisfies Record<string, Role>;
type AccountName = keyof typeof ACCOUNTS;

/** Of a password nobody types. */
export const PASSWORD_HASH = hashPassword('un mot de passe que personne ne tape');

/** Opens a house under a name of letters; every text it writes bears one of the house's marks. */
export async function aHouse(
  db: pg.Pool,
  marks: Marks,
  name: string,
  secrets: House['secrets'],
): Promise<House> {
  const territory = await aTerritory(db, {
    code: name.toUpperCase(),
    name: marks.of(name, 'territory'),
    house_name: `${marks.of(name, 'territory')} maison`,
  });
  const home = (on: 'person home' | 'traveller home') =>
    aCommune(db, { territoryId: territory.id, name: marks.of(name, on) });
  const homes = { person: await home('person home'), traveller: await home('traveller home') };
  await db.query('update commune_territory set source = $1 where territory_id = $2', [
    marks.of(name, 'attachment'),
    territory.id,
  ]);
  const contact = marks.of(name, 'firm contact');
  const firm = await aFirm(db, {
    name: marks.of(name, 'firm'),
    contact_name: contact,
    contact_email: `${contact}@example.org`,
    contact_phone: contact,
  });
  const authority = await anAuthority(db, { name: marks.of(name, 'authority') });
  const scopes = { territoryId: territory.id, firmId: firm.id, authorityId: authority.id };
  const accounts = await openAccounts(db, marks.of(name, 'account'), scopes);
  for (const [on, { criterion, bornOn }] of Object.entries(secrets)) {
    marks.keep(criterion, name, `${on as 'person' | 'traveller'} criterion`);
    marks.keep(bornOn, name, `${on as 'person' | 'traveller'} birth`);
  }
  return { name, territory, homes, firm, authority, accounts, secrets };
}

async function openAccounts(
  db: pg.Pool,
  mark: string,
  { territoryId, firmId, authorityId }: { territoryId: number; firmId: number; authorityId: number },
): Promise<House['accounts']> {
  const scopeOf = (role: Role) => {
    if (role === 'FIRM') return { firm_id: firmId };
    return role === 'AUTHORITY' ? { authority_id: authorityId } : { territory_id: territoryId };
  };
  const made: Partial<Record<AccountName, Account>> = {};
  for (const [name, role] of Object.entries(ACCOUNTS)) {
    const email = `${mark}-${name.replace(' ', '-')}@example.org`;
    const isDisabled = name.endsWith('sleeper');
    const { id } = await aUser(db, {
      role,
      email,
      name: `${mark} ${name}`,
      password_hash: await PASSWORD_HASH,
      is_disabled: isDisabled,
      ...scopeOf(role),
    });
    made[name as AccountName] = { id, email, role };
  }
  return made as House['accounts'];
}
