import { type InseeCode, parseInseeCode } from './insee-code.js';

export interface Commune {
  readonly insee: InseeCode;
  readonly name: string;
  /** Other names people write, beyond the spellings `communeKey` already brings together. */
  readonly aliases?: readonly string[];
}

/** A former commune that kept its name and its town hall inside another one. */
export interface AssociatedCommune extends Commune {
  readonly associatedWith: InseeCode;
  readonly source: string;
}

/** Associated communes of the metropolis: both belong to Lille (59350). */
export const ASSOCIATED_COMMUNES: readonly AssociatedCommune[] = [
  {
    insee: parseInseeCode('59355'),
    name: 'Lomme',
    associatedWith: parseInseeCode('59350'),
    source: 'Code officiel géographique, INSEE',
  },
  {
    insee: parseInseeCode('59298'),
    name: 'Hellemmes',
    aliases: ['Hellemmes-Lille'],
    associatedWith: parseInseeCode('59350'),
    source: 'Code officiel géographique, INSEE',
  },
];

/** The commune an associated commune belongs to; the commune itself when it stands alone. */
export function municipalityOf(insee: InseeCode): InseeCode {
  return ASSOCIATED_COMMUNES.find((commune) => commune.insee === insee)?.associatedWith ?? insee;
}
