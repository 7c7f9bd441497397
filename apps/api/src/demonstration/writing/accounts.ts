import type { Role } from '../../platform/actor.js';
import { TERRITORIES, type TerritoryCode } from '../plot/model.js';

/** An account of the demonstration and the one territory, firm or authority it acts for. */
export interface Account {
  readonly id: number;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly territory: TerritoryCode | null;
  readonly firm: string | null;
  readonly authority: string | null;
}

const DOMAIN = 'clausier.example';

const FACILITATORS: Readonly<Record<TerritoryCode, string>> = {
  LYS_TOURCOING: 'Camille Vanhoutte',
  NORD_OUEST: 'Samia Belkacem',
  LILLE: 'Antoine Descamps',
  ROUBAISIS: 'Nadia Ouali',
  VAL_DE_MARQUE: 'Hélène Dewaele',
  WEPPES_ARMENTIERES: 'Marc Ghesquière',
  MELANTOIS: 'Joanna Nowak',
};

const MANAGERS: readonly (readonly [TerritoryCode, string])[] = [
  ['LYS_TOURCOING', 'Bruno Castelain'],
  ['NORD_OUEST', 'Claire Loridan'],
];

/** Firms that declare their hours themselves; the others send theirs to the house, which types them. */
export const DECLARING_FIRMS = [
  ['Bâtisseurs du Ferrain', 'Aurélie Maes'],
  ['Interval Intérim', 'Karim Haddad'],
  ['GEIQ Construction', 'Lucie Flament'],
  ['Éveil Insertion', 'Sofiane Rahmani'],
  ['Couleurs du Virolois', 'Thomas Tanghe'],
  ['Atelier Vercourt', 'Sylvie Caron'],
] as const;

const NOBODY = { territory: null, firm: null, authority: null };

/** Every account of the demonstration, the two published houses first. */
export function demonstrationAccounts(): Account[] {
  const [lys, nord, ...others] = inOrder().map(facilitator);
  const [lysManager, nordManager] = MANAGERS.map(manager);
  const all: Omit<Account, 'id'>[] = [
    ...[lys!, lysManager!, nord!, nordManager!],
    ...DECLARING_FIRMS.map(([firm, name]) => account(firm, name, 'FIRM', { firm })),
    account('Ville de Tourcoing', 'Odile Masquelier', 'AUTHORITY', { authority: 'Ville de Tourcoing' }),
    account('métropole', 'Philippe Duhamel', 'METROPOLIS', {}),
    account('administration', 'Inès Wallart', 'ADMINISTRATOR', {}),
    ...others,
  ];
  return all.map((one, index) => ({ ...one, id: index + 1 }));
}

/** What is printed when the server starts: one line an account. */
export function describeAccounts(accounts: readonly Account[], password: string): string[] {
  const lines = accounts.map(({ email, role, name }) => `  ${email.padEnd(48)} ${role.padEnd(14)} ${name}`);
  return [`Demonstration accounts, all with the password ${password}`, ...lines];
}

function inOrder(): TerritoryCode[] {
  const published = MANAGERS.map(([territory]) => territory);
  return [...published, ...TERRITORIES.filter((code) => !published.includes(code))];
}

function facilitator(territory: TerritoryCode): Omit<Account, 'id'> {
  return account(`facilitation ${territory}`, FACILITATORS[territory], 'FACILITATOR', { territory });
}

function manager([territory, name]: readonly [TerritoryCode, string]): Omit<Account, 'id'> {
  return account(`direction ${territory}`, name, 'HOUSE_MANAGER', { territory });
}

function account(
  label: string,
  name: string,
  role: Role,
  scope: Partial<Pick<Account, 'territory' | 'firm' | 'authority'>>,
): Omit<Account, 'id'> {
  return { email: `${slug(label)}@${DOMAIN}`, name, role, ...NOBODY, ...scope };
}

/** 'Éveil Insertion' becomes 'eveil-insertion'. */
function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');
}
