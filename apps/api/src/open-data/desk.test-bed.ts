import { aHouseAtWork, type HouseAtWork } from '../contracts/house.test-bed.js';
import type { TestBed } from '../database/test-bed.js';
import { followContracts } from './following/follow-contracts.js';
import type { FollowInput } from './following/follow-input.js';
import { readPublished } from './listing.query.js';
import { asFile, importing } from './testing.test-bed.js';

export const HOLDER = { siret: '40799550500010', name: 'PAREDES', kind: 'ENTREPRISE' } as const;
export const PARTNER = { siret: '33970714300022', name: 'ATC', kind: 'ENTREPRISE' } as const;
export const SUBCONTRACTOR = { siret: '81809944200019', name: 'DECOPUB', kind: 'EI' } as const;

/** A house, and what it does with published contracts. */
export async function aDesk(bed: TestBed) {
  const at: HouseAtWork = await aHouseAtWork(bed);
  const read = <T>(work: Parameters<typeof bed.read<T>>[1]) => bed.read(at.house, work);
  const desk = {
    ...at,
    read,
    idOf: async (contract: Record<string, unknown>) => {
      const query = { page: 1, size: 5, search: String(contract.id) };
      return (await read((scope) => readPublished(scope, query))).items[0]!.id;
    },
    bring: async (...contracts: Record<string, unknown>[]) => {
      await importing(bed, at.house, asFile(...contracts));
      return Promise.all(contracts.map(desk.idOf));
    },
    input: (ids: readonly number[], more: Partial<FollowInput> = {}): FollowInput => ({
      records: ids.map((id, index) => ({
        id,
        lotNumber: String(index + 1),
        lotName: ids.length > 1 ? `Lot ${index + 1}` : '',
      })),
      operation: {
        name: 'École',
        communeCode: at.territory.commune,
        status: 'ACTIVE',
        startedOn: '2024-03-04',
      },
      authorityName: 'Ville de Croix',
      contractNumber: `C${ids[0]}`,
      subject: "Réhabilitation de l'école",
      firms: [HOLDER, PARTNER, SUBCONTRACTOR],
      ...more,
    }),
    follow: (ids: readonly number[], more: Partial<FollowInput> = {}) =>
      bed.write(at.house, (scope) => followContracts(scope, desk.input(ids, more))),
  };
  return desk;
}
