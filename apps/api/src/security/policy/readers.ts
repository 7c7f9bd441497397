import type { Group } from './notation.js';

/** What is written in the records of a house, a firm or an authority. */
export const MARKED = [
  'territory',
  'firm',
  'firm contact',
  'authority',
  'account',
  'attachment',
  'operation',
  'second operation',
  'operation address',
  'person',
  'traveller',
  'person contact',
  'traveller contact',
  'person home',
  'traveller home',
  'person birth',
  'traveller birth',
  'person criterion',
  'traveller criterion',
  'opinion',
  'trade',
  'other trade of the traveller',
  'amendment',
  'derogation',
  'correction',
  'statement',
  'file',
  'decision',
  'closing note',
  'metropolitan note',
] as const;
export type Marked = (typeof MARKED)[number];

/**
 * Whose: the reader's own house, firm or authority; its own and the partner's that a mutualised person links with it; or
 * everybody's.
 */
export type Extent = 'own' | 'linked' | 'all';

/**
 * Who reads what, by group. What a line does not say is read by nobody. Of the traveller, who lives on one territory and
 * works on another, the host house reads the identity and the work done there; the rest of the file is the home's.
 */
export const READERS: Readonly<Record<Marked, Readonly<Partial<Record<Group, Extent>>>>> = {
  territory: { everybody: 'all', links: 'linked' },
  firm: {
    houses: 'all',
    metropolis: 'all',
    administrators: 'all',
    firms: 'own',
    links: 'own',
    authorities: 'linked',
  },
  // Whom to call at the firm: its own people, the houses, and the administrator who keeps the list.
  'firm contact': { houses: 'all', administrators: 'all', firms: 'own' },
  // A firm reads the name of its buyer in what is attested to it.
  authority: { houses: 'all', metropolis: 'all', administrators: 'all', authorities: 'own', firms: 'own' },
  // Who closed a year, who signed a statement; in the journal, whoever changed what concerns the house.
  account: {
    administrators: 'all',
    metropolis: 'all',
    managers: 'linked',
    houses: 'own',
    firms: 'own',
    authorities: 'own',
    enrolling: 'own',
  },
  attachment: { administrators: 'all', metropolis: 'all', managers: 'own' },

  operation: { houses: 'linked', firms: 'linked', links: 'linked', authorities: 'own', metropolis: 'all' },
  'second operation': { houses: 'own', firms: 'own', links: 'own', authorities: 'own', metropolis: 'all' },
  'operation address': { houses: 'own', authorities: 'own', metropolis: 'all' },
  amendment: { houses: 'own', authorities: 'own', metropolis: 'all' },

  person: { houses: 'own', firms: 'own', links: 'own' },
  traveller: { houses: 'linked', firms: 'own', links: 'own' },
  'person birth': { houses: 'own' },
  'traveller birth': { houses: 'linked' },
  // The administrator keeps the list of communes, and the journal of it: there, they are nobody's home.
  'person home': { houses: 'own', administrators: 'all' },
  'traveller home': { houses: 'own', administrators: 'all' },
  'person contact': { houses: 'own' },
  'traveller contact': { houses: 'own' },
  'person criterion': { houses: 'own' },
  'traveller criterion': { houses: 'own' },
  opinion: { houses: 'own' },
  trade: { houses: 'own' },
  'other trade of the traveller': { houses: 'own' },

  derogation: { houses: 'linked' },
  correction: { houses: 'linked' },
  statement: { firms: 'own', houses: 'linked', links: 'own' },
  file: { firms: 'own', links: 'own' },
  decision: { firms: 'own', houses: 'own', links: 'own' },
  'closing note': { houses: 'own', metropolis: 'all' },
  'metropolitan note': { houses: 'all', metropolis: 'all' },
};

/** Where communes are listed as communes: their names are nobody's home there. */
export const LISTS_OF_COMMUNES: readonly string[] = [
  'GET /api/v1/communes',
  'GET /api/v1/territories/attachments',
];
