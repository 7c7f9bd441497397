import { ALI, lines, type OddSheet, ZOE } from './odd-sheets.test-bed.js';

/** Names that are also words of a statement, and what is written beside names. */
export const NAME_SHEETS: readonly OddSheet[] = [
  {
    name: 'somebody called Total, Lundi, Mars or Avril, and the total',
    text: lines(
      'Nom;Prénom;Mois;Heures',
      'TOTAL;Marie;03/2025;100',
      'LUNDI;Paul;03/2025;50',
      'MARS;Julie;03/2025;20',
      'AVRIL;Léa;03/2025;10',
      'TOTAL;;;180',
    ),
    expected: {
      hours: {
        'marie total|2025-03|WORKED': 10000,
        'lundi paul|2025-03|WORKED': 5000,
        'julie mars|2025-03|WORKED': 2000,
        'avril lea|2025-03|WORKED': 1000,
      },
    },
  },
  {
    name: 'the same in one column',
    text: lines('Salarié;Mois;Heures', 'TOTAL Marie;03/2025;100', 'MARS Julie;03/2025;20', 'TOTAL;;120'),
    expected: { hours: { 'marie total|2025-03|WORKED': 10000, 'julie mars|2025-03|WORKED': 2000 } },
  },
  {
    name: 'the total of somebody, with the month: named above',
    text: lines(
      'Salarié;Mois;Heures',
      'DUPONT Zoé;03/2025;100',
      'DUPONT Zoé;03/2025;20',
      'Total DUPONT;03/2025;120',
    ),
    expected: { hours: { 'dupont zoe|2025-03|WORKED': 12000 } },
  },
  {
    name: 'the total of a month, and of all',
    text: lines(
      'Nom;Prénom;Mois;Heures',
      'DUPONT;Zoé;03/2025;100',
      'Total;mars;03/2025;100',
      'Total;général;03/2025;100',
    ),
    expected: { hours: { 'dupont zoe|2025-03|WORKED': 10000 } },
  },
  {
    name: 'somebody called Mars over a block',
    text: lines('Relevé 2025', 'Date;Heures', 'MARS Julie', '03/03/2025;7'),
    expected: { hours: { 'julie mars|2025-03-03|WORKED': 700 } },
  },
  {
    name: 'the kind of contract after the name',
    text: lines('Salarié;Mois;Heures', 'DUPONT Zoé (CDDI);03/2025;100', 'MARTIN Ali - CDD;03/2025;50'),
    expected: { hours: { [ZOE('2025-03')]: 10000, [ALI('2025-03')]: 5000 } },
  },
  {
    name: 'hours carried from the month before',
    text: lines('Nom;Prénom;Mois;Heures', 'Report mois précédent;;02/2025;300', 'DUPONT;Zoé;03/2025;100'),
    expected: { hours: { [ZOE('2025-03')]: 10000 } },
  },
];
