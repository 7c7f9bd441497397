import type { Dice } from './dice.js';

const WORKS = [
  ['Groupe scolaire {person}, {change}', 'Travaux de {change}'],
  ['Réhabilitation de {count} logements, résidence {place}', 'Réhabilitation'],
  ['Construction de {count} logements, rue {place}', 'Construction'],
  ['Salle de sports {person}', 'Construction'],
  ['Médiathèque {person}, {change}', 'Travaux de {change}'],
  ['Voirie et réseaux, quartier {place}', 'Travaux de voirie'],
  ['Aménagement des abords, parc {place}', 'Aménagement paysager'],
  ['Entretien des espaces verts, secteur {place}', 'Entretien'],
  ['Nettoyage des bâtiments, secteur {place}', 'Prestations de nettoyage'],
  ['Renouvellement urbain, quartier {place}', 'Travaux de renouvellement'],
  ['Crèche {person}, {change}', 'Travaux de {change}'],
  ['Piscine {place}, {change}', 'Travaux de {change}'],
  ['Restauration collective, secteur {place}', 'Fourniture et service'],
] as const;

const CHANGES = ['reconstruction', 'extension', 'rénovation thermique', 'mise en accessibilité'] as const;
const PERSONS = [
  ...[
    'Jules-Ferry',
    'Marie-Curie',
    'Jean-Macé',
    'Louise-Michel',
    'Victor-Hugo',
    'Germaine-Tillion',
    'Léo-Lagrange',
  ],
  ...[
    'Joséphine-Baker',
    'Jean-Zay',
    'Simone-Veil',
    'Albert-Camus',
    'Rosa-Parks',
    'Lucie-Aubrac',
    'Jacques-Brel',
  ],
] as const;
const PLACES = [
  ...[
    'des Tisserands',
    'de la Gare',
    'du Canal',
    'des Tilleuls',
    'du Pont-Rompu',
    'de la Filature',
    'des Hauts-Champs',
  ],
  ...[
    'du Moulin',
    'de l’Alma',
    'des Trois-Ponts',
    'du Blanc-Four',
    'de la Bourgogne',
    'du Fort',
    'des Oliveaux',
  ],
  ...['de la Mousserie', 'du Sart', 'des Peupliers', 'de la Briqueterie', 'du Nouveau-Monde', 'des Écluses'],
] as const;

/** What an operation and its contracts are called. */
export function nameWorks(dice: Dice): { name: string; subject: string } {
  const [name, subject] = dice.pick(WORKS);
  const filling: Record<string, string> = {
    '{person}': dice.pick(PERSONS),
    '{change}': dice.pick(CHANGES),
    '{count}': String(dice.between(12, 140)),
    '{place}': dice.pick(PLACES),
  };
  const fill = (text: string): string => text.replace(/\{\w+\}/g, (mark) => filling[mark]!);
  return { name: fill(name), subject: fill(subject) };
}

/** Lots of works, and the trade people work in on them. */
export const LOTS = [
  ['Gros œuvre', 'Maçon'],
  ['Voirie et réseaux divers', 'Ouvrier de voirie'],
  ['Charpente et couverture', 'Couvreur'],
  ['Menuiseries', 'Menuisier poseur'],
  ['Plâtrerie et isolation', 'Plaquiste'],
  ['Peinture', 'Peintre'],
  ['Carrelage', 'Carreleur'],
  ['Électricité', 'Aide-électricien'],
  ['Plomberie et chauffage', 'Aide-plombier'],
  ['Espaces verts', 'Ouvrier paysagiste'],
  ['Nettoyage', 'Agent d’entretien'],
  ['Démolition et curage', 'Manœuvre'],
] as const;

export function tradeOn(lotName: string): string {
  return LOTS.find(([name]) => name === lotName)?.[1] ?? 'Agent polyvalent';
}
