import { type Database, fresh, insert } from './database.js';

export interface TerritoryFixture {
  id: number;
  code: string;
  name: string;
}

/** A territory with one commune of its own. */
export async function aTerritory(
  db: Database,
  more: Record<string, unknown> = {},
): Promise<TerritoryFixture & { commune: string }> {
  const n = fresh();
  const territory = await insert<TerritoryFixture>(db, 'territory', {
    code: `T${n}`,
    name: `Territoire ${n}`,
    house_name: `Maison de l’emploi ${n}`,
    ...more,
  });
  const commune = await aCommune(db, { territoryId: territory.id });
  return { ...territory, commune };
}

/** A commune attached to a territory since 2010; gives its code. */
export async function aCommune(
  db: Database,
  { territoryId, name }: { territoryId: number; name?: string },
): Promise<string> {
  const n = fresh();
  const code = String(10_000 + n);
  await insert(db, 'commune', { code, name: name ?? `Commune ${n}`, source: 'test' });
  await insert(db, 'commune_territory', {
    commune_code: code,
    territory_id: territoryId,
    valid_from: '2010-01-01',
    is_verified: true,
    source: 'test',
  });
  return code;
}
