import { ALI, lines, type OddSheet, ZOE } from './odd-sheets.test-bed.js';

/** Sheets whose other columns or cells say what the figures under hours are. */
export const SAID_SHEETS: readonly OddSheet[] = [
  {
    name: 'a share beside the hours, under % insertion',
    text: lines('Nom;Prénom;Mois;Heures;% insertion', 'DUPONT;Zoé;03/2025;151,67;50'),
    expected: { hours: { [ZOE('2025-03')]: Number.NaN } },
  },
  {
    name: "a share beside the hours, under Taux d'affectation",
    text: lines("Nom;Prénom;Mois;Heures;Taux d'affectation", 'DUPONT;Zoé;03/2025;151,67;50 %'),
    expected: { hours: { [ZOE('2025-03')]: Number.NaN } },
  },
  {
    name: 'a share beside the hours, under Quote-part',
    text: lines('Nom;Prénom;Mois;Heures;Quote-part', 'DUPONT;Zoé;03/2025;151,67;0,5'),
    expected: { hours: { [ZOE('2025-03')]: Number.NaN } },
  },
  {
    name: 'a share beside the hours, under Répartition chantier',
    text: lines('Nom;Prénom;Mois;Heures;Répartition chantier', 'DUPONT;Zoé;03/2025;151,67;60%'),
    expected: { hours: { [ZOE('2025-03')]: Number.NaN } },
  },
  {
    name: "a share beside the hours, under Coefficient d'insertion",
    text: lines("Nom;Prénom;Mois;Heures;Coefficient d'insertion", 'DUPONT;Zoé;03/2025;151,67;0,5'),
    expected: { hours: { [ZOE('2025-03')]: Number.NaN } },
  },
  {
    name: 'a share that is the whole',
    text: lines('Nom;Prénom;Mois;Heures;% insertion', 'DUPONT;Zoé;03/2025;151,67;100 %'),
    expected: { hours: { [ZOE('2025-03')]: 15167 } },
  },
  {
    name: 'overtime at 25 % is no share',
    text: lines('Nom;Prénom;Mois;Heures;H. 25 %', 'DUPONT;Zoé;03/2025;151,67;8'),
    expected: { hours: { [ZOE('2025-03')]: 15167, [ZOE('2025-03', 'OVERTIME')]: 800 } },
  },
  {
    name: 'a unit beside the quantity',
    text: lines('Nom;Prénom;Mois;Quantité;Unité', 'DUPONT;Zoé;03/2025;151,67;H', 'MARTIN;Ali;03/2025;3;J'),
    expected: { hours: { [ZOE('2025-03')]: 15167, [ALI('2025-03')]: Number.NaN } },
  },
  {
    name: 'who is of the clause, by yes and no',
    text: lines(
      'Nom;Prénom;Mois;Heures;Insertion',
      'DUPONT;Zoé;03/2025;151,67;Oui',
      'MARTIN;Ali;03/2025;140;Non',
    ),
    expected: { hours: { [ZOE('2025-03')]: 15167, [ALI('2025-03')]: Number.NaN } },
  },
  {
    name: 'who is of the clause, by a cross under the word that also heads clauses',
    text: lines(
      'Nom;Prénom;Mois;Heures;Clause sociale',
      'DUPONT;Zoé;03/2025;151,67;X',
      'MARTIN;Ali;03/2025;140;',
    ),
    expected: { hours: { [ZOE('2025-03')]: 15167, [ALI('2025-03')]: Number.NaN } },
  },
  {
    name: 'hours planned among hours done',
    text: lines(
      'Nom;Prénom;Mois;Heures;Statut',
      'DUPONT;Zoé;03/2025;151,67;Réalisé',
      'MARTIN;Ali;03/2025;140;Prévisionnel',
    ),
    expected: { hours: { [ZOE('2025-03')]: 15167, [ALI('2025-03')]: Number.NaN } },
  },
  {
    name: 'what puts an earlier month right, in the words of a label',
    text: lines(
      'Nom;Prénom;Mois;Libellé;Heures',
      'DUPONT;Zoé;03/2025;Heures;100',
      'MARTIN;Ali;03/2025;Régularisation février;7',
    ),
    expected: { hours: { [ZOE('2025-03')]: 10000, [ALI('2025-03')]: Number.NaN } },
  },
  {
    name: 'the same in a remark',
    text: lines(
      'Nom;Prénom;Mois;Heures;Observations',
      'DUPONT;Zoé;03/2025;100;RAS',
      'MARTIN;Ali;03/2025;7;régul. de février',
    ),
    expected: { hours: { [ZOE('2025-03')]: 10000, [ALI('2025-03')]: Number.NaN } },
  },
  {
    name: 'hours paid beside absences: some are the others',
    text: lines('Nom;Prénom;Mois;Heures payées;Heures absence', 'DUPONT;Zoé;03/2025;151,67;21'),
    expected: { asks: ['hours'], recommends: 'Heures payées' },
  },
  {
    name: 'decimals that may be minutes, among clocks',
    text: lines(
      'Nom;Date;Heures',
      'DUPONT Zoé;03/03/2025;7.30',
      'DUPONT Zoé;04/03/2025;7h30',
      'DUPONT Zoé;05/03/2025;8.00',
    ),
    expected: {
      hours: { [ZOE('2025-03-03')]: Number.NaN, [ZOE('2025-03-04')]: 750, [ZOE('2025-03-05')]: 800 },
    },
  },
  {
    name: 'decimals that cannot be minutes, among clocks',
    text: lines(
      'Nom;Date;Heures',
      'DUPONT Zoé;03/03/2025;7.75',
      'DUPONT Zoé;04/03/2025;7h30',
      'DUPONT Zoé;05/03/2025;7.30',
    ),
    expected: { hours: { [ZOE('2025-03-03')]: 775, [ZOE('2025-03-04')]: 750, [ZOE('2025-03-05')]: 730 } },
  },
  {
    name: 'decimals whose total adds up in minutes',
    text: lines(
      'Nom;Date;Heures',
      'DUPONT Zoé;03/03/2025;7.30',
      'DUPONT Zoé;04/03/2025;7.30',
      'TOTAL;;15.00',
    ),
    expected: { hours: { [ZOE('2025-03-03')]: Number.NaN, [ZOE('2025-03-04')]: Number.NaN } },
  },
  {
    name: 'thousands parted by an apostrophe',
    text: lines('Nom;Prénom;Année;Mois;Heures', "DUPONT;Zoé;2025;3;1'234,50"),
    expected: { hours: { [ZOE('2025-03')]: 123450 } },
  },
  {
    name: 'rates of pay are no shares of hours',
    text: lines('Nom;Prénom;Mois;Heures;Taux heures sup;% charges', 'DUPONT;Zoé;03/2025;151,67;15,63;42'),
    expected: { hours: { [ZOE('2025-03')]: 15167 } },
  },
];
