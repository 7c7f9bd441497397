import { ALI, lines, type OddSheet, ZOE } from './odd-sheets.test-bed.js';

/** Sheets that pay software and monthly follow-ups make, whose sums and months are easily taken for others. */
export const PAY_SHEETS: readonly OddSheet[] = [
  {
    name: 'the sum of each person under their days, without a day nor a word',
    text: lines(
      'Nom;Prénom;Date;Heures',
      'DUPONT;Zoé;03/03/2025;7',
      'DUPONT;Zoé;04/03/2025;7,5',
      'DUPONT;Zoé;;14,5',
      'MARTIN;Ali;03/03/2025;8',
      'MARTIN;Ali;;8',
    ),
    expected: { hours: { [ZOE('2025-03-03')]: 700, [ZOE('2025-03-04')]: 750, [ALI('2025-03-03')]: 800 } },
  },
  {
    name: 'the same sum on a line that names nobody, of hours written as a clock',
    text: lines(
      'Nom;Prénom;Date;Heures',
      'DUPONT;Zoé;03/03/2025;7h20',
      'DUPONT;Zoé;04/03/2025;7h20',
      ';;;14h40',
      'MARTIN;Ali;03/03/2025;8h',
      ';;;8h',
    ),
    expected: { hours: { [ZOE('2025-03-03')]: 733, [ZOE('2025-03-04')]: 733, [ALI('2025-03-03')]: 800 } },
  },
  {
    name: 'hours without a day among days, which are no sum: of no month that anybody said',
    text: lines('Nom;Prénom;Date;Heures', 'DUPONT;Zoé;03/03/2025;7', 'DUPONT;Zoé;;7', 'MARTIN;Ali;;3'),
    expected: { hours: { [ZOE('2025-03-03')]: 700, [ZOE('')]: 700, [ALI('')]: 300 } },
  },
  {
    name: 'the month on its first line only: nobody says that it goes down',
    text: lines(
      'Mois;Nom;Prénom;Heures',
      '01/2025;DUPONT;Zoé;10',
      ';MARTIN;Ali;20',
      '02/2025;DUPONT;Zoé;5',
      ';MARTIN;Ali;6',
    ),
    expected: { hours: { [ZOE('2025-01')]: 1000, [ALI('')]: 2600, [ZOE('2025-02')]: 500 } },
  },
  {
    name: 'a lot a column and their sum: ten hours are no lot 10',
    text: lines('Nom;Prénom;Mois;Lot 1;Lot 2;Total', 'DUPONT;Zoé;03/2025;10;5;15', 'MARTIN;Ali;03/2025;;7;7'),
    expected: { refuses: 'file-columns-unknown' },
  },
  {
    name: 'the hours of a quarter: of none of its months',
    text: lines('Nom;Prénom;Trimestre;Heures', 'DUPONT;Zoé;T1 2025;300'),
    expected: { hours: { [ZOE('T1 2025')]: 30_000 } },
  },
  {
    name: 'months as pay software joins them',
    text: lines(
      'Nom;Prénom;Période;Heures',
      'DUPONT;Zoé;202503;12',
      'MARTIN;Ali;032025;13',
      'MARTIN;Ali;202013;1',
    ),
    expected: { hours: { [ZOE('2025-03')]: 1200, [ALI('2025-03')]: 1300, [ALI('202013')]: 100 } },
  },
  {
    name: 'years on a line above their months',
    text: lines('Nom;Prénom;Année 2024;;Année 2025;', ';;Nov;Déc;Janv;Fév', 'DUPONT;Zoé;1;2;3;4'),
    expected: {
      hours: {
        [ZOE('2024-11')]: 100,
        [ZOE('2024-12')]: 200,
        [ZOE('2025-01')]: 300,
        [ZOE('2025-02')]: 400,
      },
    },
  },
  {
    name: 'headings again under the name of each person',
    text: lines(
      'Relevé de l’équipe',
      'Mois;Heures',
      'DUPONT Zoé;',
      'Mois;Heures',
      'Janvier 2025;100',
      'Total;100',
      'MARTIN Ali;',
      'Mois;Heures',
      'Janvier 2025;10',
      'Total;10',
    ),
    expected: { hours: { [ZOE('2025-01')]: 10_000, [ALI('2025-01')]: 1000 } },
  },
];
