import type { AttachedCommune } from './use-attachments';

/** The communes of one territory of today; no name for those that belong to none. */
export type TerritoryGroup = { id: number | null; name: string | null; communes: AttachedCommune[] };

/** Communes in the order they came, put together by the territory of today. */
export function byTerritory(communes: readonly AttachedCommune[]): TerritoryGroup[] {
  const groups = new Map<number | null, TerritoryGroup>();
  for (const commune of communes) {
    const id = commune.current?.territoryId ?? null;
    const group = groups.get(id) ?? { id, name: commune.current?.territoryName ?? null, communes: [] };
    group.communes.push(commune);
    groups.set(id, group);
  }
  return [...groups.values()];
}

/** How many of them are only assumed to be there. */
export function assumedIn({ communes }: TerritoryGroup): number {
  return communes.filter(({ current }) => current?.isVerified === false).length;
}
