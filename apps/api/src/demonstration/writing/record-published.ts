import type { EntityManager } from 'typeorm';
import { recordClosing } from '../../closings/record-closing.js';
import type { Account } from './accounts.js';
import type { TerritoryIds } from './write-contracts.js';

/** The two published reports, closed at their dates by the managers of their houses. */
export async function recordPublishedClosings(
  em: EntityManager,
  accounts: readonly Account[],
  territories: TerritoryIds,
): Promise<void> {
  for (const { code, year, cutOffAt, note } of PUBLISHED) {
    const manager = accounts.find(({ role, territory }) => role === 'HOUSE_MANAGER' && territory === code)!;
    await recordClosing(em, {
      scope: 'HOUSE',
      territoryId: territories.get(code)!,
      year,
      conventionCode: 'HOUSE_1800',
      cutOffAt: new Date(cutOffAt),
      note,
      closedByUserId: manager.id,
    });
  }
}

/** The published report of Lys-Tourcoing gives its date; that of Nord-Ouest gives none, 15 February 2024 is ours. */
const PUBLISHED = [
  {
    code: 'LYS_TOURCOING',
    year: 2021,
    cutOffAt: '2022-02-24T22:59:59.999Z',
    note: 'Rapport d’activité 2021, données arrêtées au 24/02/2022',
  },
  {
    code: 'NORD_OUEST',
    year: 2023,
    cutOffAt: '2024-02-15T22:59:59.999Z',
    note: 'Rapport d’activité synthétique 2023',
  },
] as const;
