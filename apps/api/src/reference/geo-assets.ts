import { readAsset } from './read-asset.js';

/** A commune as the official code lists it; `parentCode` is set on associated communes. */
export interface ReferenceCommune {
  readonly code: string;
  readonly name: string;
  readonly siren: string | null;
  readonly population: number | null;
  readonly postalCodes: readonly string[];
  readonly parentCode: string | null;
}

/** A period during which a commune belongs to a territory, both days included. */
export interface ReferenceAttachment {
  readonly commune: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** True when the house's own report lists the commune. */
  readonly isVerified: boolean;
  readonly source: string;
}

export interface ReferenceTerritory {
  readonly code: string;
  readonly name: string;
  readonly houseName: string;
  /** The name under which the territory's figures were published, when they were. */
  readonly publishedName: string | null;
  readonly isOutside: boolean;
  readonly sortOrder: number;
  readonly communes: readonly ReferenceAttachment[];
}

/** The communes of the metropolis and their associated communes. Sources: assets/geo/SOURCES.md. */
export function readCommunes(): ReferenceCommune[] {
  return readAsset('geo/communes.json');
}

/** The territories and the dated communes of each. Sources: assets/geo/SOURCES.md. */
export function readTerritories(): ReferenceTerritory[] {
  return readAsset('geo/territories.json');
}
