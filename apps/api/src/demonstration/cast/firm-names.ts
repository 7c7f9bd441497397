import type { FirmKind } from '@clausier/domain/contracts/firm-kinds';

/** Agencies and groups of employers: they lend people to firms on any territory. */
export const AGENCIES: readonly (readonly [string, FirmKind])[] = [
  ['Interval Intérim', 'ETTI'],
  ['GEIQ Construction', 'GEIQ'],
  ['Passerelle Intérim', 'ETTI'],
  ['Tremplin des Flandres', 'ETTI'],
  ['Relais Travail Deûle', 'ETTI'],
  ['Cap Mission Insertion', 'ETTI'],
  ['Ensemble Intérim solidaire', 'ETTI'],
  ['Nordéa Intérim', 'ETT'],
  ['Agence du Beffroi', 'ETT'],
  ['Flandre Missions', 'ETT'],
  ['Lys Emploi temporaire', 'ETT'],
  ['Chantiers & Missions', 'ETT'],
  ['Intérim des Weppes', 'ETT'],
  ['Opale Ressources', 'ETT'],
  ['Hémicycle Travail temporaire', 'ETT'],
  ['Quatre Saisons Intérim', 'ETT'],
  ['GEIQ Propreté Nord', 'GEIQ'],
  ['GEIQ Paysage et espaces verts', 'GEIQ'],
  ['GEIQ Logistique du Nord', 'GEIQ'],
  ['Coup de main Lys', 'AI'],
  ['Entraide Services Roubaisis', 'AI'],
  ['Le Lien Travail', 'AI'],
  ['Proximité Emploi Weppes', 'AI'],
  ['Solid’Heures', 'AI'],
];

/** How many firms of their own, and insertion structures, each territory's works call on. */
export const SIZES = {
  LILLE: [36, 9],
  ROUBAISIS: [32, 9],
  LYS_TOURCOING: [28, 8],
  NORD_OUEST: [20, 7],
  VAL_DE_MARQUE: [20, 5],
  WEPPES_ARMENTIERES: [15, 4],
  MELANTOIS: [14, 4],
} as const;

/** Firms of the worked example of Lys-Tourcoing, first of their lists. */
export const SHOWCASE_FIRMS = ['Bâtisseurs du Ferrain', 'Atelier Vercourt', 'Couleurs du Virolois'] as const;
export const SHOWCASE_STRUCTURE = ['Éveil Insertion', 'EI'] as const satisfies readonly [string, FirmKind];

export const TRADES_OF_FIRMS = [
  ...[
    'Maçonnerie',
    'Charpentes',
    'Toitures',
    'Peintures',
    'Plâtrerie',
    'Menuiseries',
    'Carrelages',
    'Électricité',
  ],
  ...[
    'Plomberie',
    'Chauffage',
    'Terrassements',
    'Voirie',
    'Réseaux',
    'Paysages',
    'Espaces verts',
    'Propreté',
  ],
  ...[
    'Nettoyage',
    'Démolition',
    'Étanchéité',
    'Façades',
    'Serrurerie',
    'Isolation',
    'Ravalement',
    'Ascenseurs',
  ],
] as const;

export const STRUCTURES: readonly (readonly [string, FirmKind])[] = [
  ['Atelier', 'EI'],
  ['Chantier', 'ACI'],
  ['Jardins', 'ACI'],
  ['Régie', 'EI'],
  ['Entreprise adaptée', 'EA'],
  ['Brigade verte', 'EI'],
];

/** Invented qualifiers; with a trade they name a firm. */
export const QUALIFIERS = [
  ...[
    'des Géants',
    'du Beffroi',
    'de la Lys',
    'des Tisserands',
    'du Moulin',
    'de la Deûle',
    'du Carillon',
    'Vasseur',
  ],
  ...[
    'des Francs',
    'Delhaye',
    'du Pévèle',
    'du Canal',
    'Lammens',
    'des Briquetiers',
    'du Ravennes',
    'Hespel',
    'du Mélantois',
  ],
  ...[
    'des Wateringues',
    'Vandenbulcke',
    'Choquet',
    'du Houblon',
    'de la Marque',
    'Raspail',
    'Wibaut',
    'des Weppes',
    'Cuvelier',
  ],
  ...[
    'du Septentrion',
    'Lesaffre-Morel',
    'du Grand But',
    'Deroo',
    'Boulinguez',
    'de la Becque',
    'des Estaminets',
    'Tiberghien-Roy',
  ],
  ...['du Lin', 'de la Filature', 'Pottier', 'du Plat Pays', 'Hollebeke', 'Quaegebeur'],
] as const;
