import { lines, type OddSheet, ZOE } from './odd-sheets.test-bed.js';

/** Days, weeks and months beside the sums of each other, and days written with more than a day. */
export const TIME_SHEETS: readonly OddSheet[] = [
  {
    name: 'days by a letter and two figures, and the sums of their weeks under S10 and S11',
    text: lines(
      'Mars 2025',
      'Salarié;L 03;M 04;M 05;J 06;V 07;S10;L 10;M 11;M 12;J 13;V 14;S11',
      'DUPONT Zoé;7;6;;;;13;;;5;;;5',
    ),
    expected: { hours: { [ZOE('2025-03-03')]: 700, [ZOE('2025-03-04')]: 600, [ZOE('2025-03-12')]: 500 } },
  },
  {
    name: 'the month after its weeks',
    text: lines('Année 2025', 'Salarié;S10;S11;Mars', 'DUPONT Zoé;35;30;65'),
    expected: { hours: { [ZOE('2025-03')]: 6500 } },
  },
  {
    name: 'a week that is not the sum of its days',
    text: lines('Mars 2025', 'Salarié;3;4;5;6;7;S10', 'DUPONT Zoé;7;7;;;;21'),
    expected: { asks: ['hours'], recommends: '3' },
  },
  {
    name: 'a Tuesday and a Wednesday are no months',
    text: lines('Mars 2025', 'Salarié;M04;M05', 'DUPONT Zoé;7;6'),
    expected: { refuses: 'file-columns-unknown' },
  },
  {
    name: 'months with their days of work in brackets',
    text: lines('Nom;Prénom;Mars 2025 (21 j);Avril 2025 (22 j)', 'DUPONT;Zoé;147;150'),
    expected: { hours: { [ZOE('2025-03')]: 14700, [ZOE('2025-04')]: 15000 } },
  },
  {
    name: 'days with a time, which is of France or of nobody knows where',
    text: lines(
      'Nom;Date;Heures',
      'DUPONT Zoé;03/03/2025 08:00;7',
      'DUPONT Zoé;2025-03-04T08:00:00;6',
      'DUPONT Zoé;2025-02-28T23:00:00Z;5',
    ),
    expected: {
      hours: { [ZOE('2025-03-03')]: 700, [ZOE('2025-03-04')]: 600, [ZOE('2025-02-28T23:00:00Z')]: 500 },
    },
  },
];
