import { ALI, lines, type OddSheet, ZOE } from './odd-sheets.test-bed.js';

/** Exports of pay software, statements of temp agencies and forms that firms sent, each with what it says. */
export const SENT_SHEETS: readonly OddSheet[] = [
  {
    name: 'weeks across, by their numbers: S9 is no Saturday, and is of two months',
    text: lines('Mars 2025', 'Nom;Prénom;S9;S10;S11;S12;S13', 'DUPONT;Zoé;7;7;7;7;7'),
    expected: {
      hours: { [ZOE('S9 2025-03')]: 700, [ZOE('2025-03')]: 2_800 },
    },
  },
  {
    name: 'a duration in minutes',
    text: lines('Nom;Prénom;Mois;Durée (min)', 'DUPONT;Zoé;03/2025;9100', 'MARTIN;Ali;03/2025;425'),
    expected: { hours: { [ZOE('2025-03')]: 15_167, [ALI('2025-03')]: 708 } },
  },
  {
    name: 'minutes, one of them written as a clock',
    text: lines('Nom;Prénom;Mois;Temps en minutes', 'DUPONT;Zoé;03/2025;7:05', 'MARTIN;Ali;03/2025;425'),
    expected: { hours: { [ZOE('2025-03')]: Number.NaN, [ALI('2025-03')]: 708 } },
  },
  {
    name: 'overtime in minutes beside hours',
    text: lines('Nom;Prénom;Mois;Heures;HS (min)', 'DUPONT;Zoé;03/2025;151,67;90'),
    expected: { asks: ['hours'], recommends: 'Heures' },
  },
  {
    name: 'whole numbers under "centièmes": hours or hundredths, nobody says',
    text: lines('Nom;Prénom;Mois;Heures en centièmes', 'DUPONT;Zoé;03/2025;708', 'MARTIN;Ali;03/2025;350'),
    expected: { asks: ['hours'], recommends: 'Heures en centièmes' },
  },
  {
    name: 'hours and hundredths under "centièmes"',
    text: lines('Nom;Prénom;Mois;Heures (centièmes)', 'DUPONT;Zoé;03/2025;151,67', 'MARTIN;Ali;03/2025;7'),
    expected: { hours: { [ZOE('2025-03')]: 15_167, [ALI('2025-03')]: 700 } },
  },
  {
    name: 'hours of which only some are of insertion',
    text: lines('Nom;Prénom;Mois;Heures;dont insertion', 'DUPONT;Zoé;03/2025;151,67;100'),
    expected: { asks: ['hours'], recommends: 'Heures' },
  },
  {
    name: 'hours and what is put right of the month before',
    text: lines(
      'Nom;Prénom;Mois;Heures;Régularisation',
      'DUPONT;Zoé;03/2025;151,67;-7',
      'MARTIN;Ali;03/2025;100;',
    ),
    expected: { asks: ['hours'], recommends: 'Heures' },
  },
  {
    name: 'two months side by side, each a table of its own',
    text: lines(
      'Mars 2025;;;;Avril 2025;;',
      'Nom;Prénom;Heures;;Nom;Prénom;Heures',
      'DUPONT;Zoé;151,67;;DUPONT;Zoé;140',
      'MARTIN;Ali;100;;;;',
      'Total;;251,67;;Total;;140',
    ),
    expected: {
      hours: { [ZOE('2025-03')]: 15_167, [ALI('2025-03')]: 10_000, [ZOE('2025-04')]: 14_000 },
    },
  },
  {
    name: 'two columns of people under one title',
    text: lines('Relevé de mars 2025', 'Salarié;Heures;Salarié;Heures', 'DUPONT Zoé;151,67;MARTIN Ali;100'),
    expected: { hours: { [ZOE('2025-03')]: 15_167, [ALI('2025-03')]: 10_000 } },
  },
  {
    name: 'the year in one column, the month in the next',
    text: lines('Nom;Prénom;Année;Mois;Heures', 'DUPONT;Zoé;2025;3;151,67', 'MARTIN;Ali;2024;12;10'),
    expected: { hours: { [ZOE('2025-03')]: 15_167, [ALI('2024-12')]: 1_000 } },
  },
  {
    name: 'the name of a month beside its year, which is not that of the title',
    text: lines(
      'Suivi 2025',
      'Nom;Prénom;Mois;Année;Heures',
      'DUPONT;Zoé;Mars;2024;10',
      'MARTIN;Ali;Mars;2025;7',
    ),
    expected: { hours: { [ZOE('2024-03')]: 1_000, [ALI('2025-03')]: 700 } },
  },
  {
    name: 'a form of one person: surname and first name each on its line, in two cells',
    text: lines('Nom;DUPONT', 'Prénom;Zoé', '', 'Date;Heures', '03/03/2025;7', '04/03/2025;7,5'),
    expected: { hours: { [ZOE('2025-03-03')]: 700, [ZOE('2025-03-04')]: 750 } },
  },
  {
    name: 'a week of an agency, its days in two letters',
    text: lines(
      'Relevé d’heures hebdomadaire',
      'Semaine du 03/03/2025 au 09/03/2025',
      'Intérimaire;Lu;Ma;Me;Je;Ve;Sa;Di;Total',
      'DUPONT Zoé;7;7;7;7;7;;;35',
      'MARTIN Ali;8;;;;;4;;12',
    ),
    expected: {
      hours: {
        [ZOE('2025-03-03')]: 700,
        [ZOE('2025-03-04')]: 700,
        [ZOE('2025-03-05')]: 700,
        [ZOE('2025-03-06')]: 700,
        [ZOE('2025-03-07')]: 700,
        [ALI('2025-03-03')]: 800,
        [ALI('2025-03-08')]: 400,
      },
    },
  },
  {
    name: 'headings cut short by pay software',
    text: lines(
      'Salarié;Date début;Date fin;Hres base;Hres supp',
      'DUPONT Zoé;01/03/2025;31/03/2025;151.67;0.00',
      'MARTIN Ali;01/03/2025;31/03/2025;140.00;3.50',
    ),
    expected: {
      hours: {
        [ZOE('2025-03')]: 15_167,
        [ZOE('2025-03', 'OVERTIME')]: 0,
        [ALI('2025-03')]: 14_000,
        [ALI('2025-03', 'OVERTIME')]: 350,
      },
    },
  },
  {
    name: 'a separator said on the first line, and cells of several lines',
    text: lines(
      'sep=;',
      'Nom;Prénom;Mois;"Heures\ntravaillées";Observations',
      'DUPONT;Zoé;03/2025;151,67;"malade\nle 3 ; retour le 5"',
    ),
    expected: { hours: { [ZOE('2025-03')]: 15_167 } },
  },
  {
    name: 'cells parted by strokes',
    text: lines('Nom|Prénom|Mois|Heures', 'DUPONT|Zoé|03/2025|151,67'),
    expected: { hours: { [ZOE('2025-03')]: 15_167 } },
  },
  {
    name: 'marks of the other writing direction and spaces that do not break',
    text: lines(
      '\u200fNom;Prénom;Mois;Heures\u200e',
      'DUPONT\u200f;Zoé;\u200e03/2025;\u200e\u00a0151,67\u202f',
    ),
    expected: { hours: { [ZOE('2025-03')]: 15_167 } },
  },
  {
    name: 'days in French words',
    text: lines(
      'Nom;Prénom;Date;Heures',
      'DUPONT;Zoé;lundi 3 mars 2025;7',
      'DUPONT;Zoé;1er mars 2025;7',
      'MARTIN;Ali;mar. 4 mars 25;8',
    ),
    expected: { hours: { [ZOE('2025-03-03')]: 700, [ZOE('2025-03-01')]: 700, [ALI('2025-03-04')]: 800 } },
  },
  {
    name: 'somebody without hours, by a word',
    text: lines('Nom;Prénom;Mois;Heures', 'DUPONT;Zoé;03/2025;Néant', 'MARTIN;Ali;03/2025;7'),
    expected: { hours: { [ALI('2025-03')]: 700 } },
  },
  {
    name: 'hours taken back, in each of their writings',
    text: lines(
      'Nom;Prénom;Mois;Heures',
      'DUPONT;Zoé;03/2025;-7,00',
      'MARTIN;Ali;03/2025;(7,00)',
      'MARTIN;Ali;04/2025;7-',
    ),
    expected: {
      hours: { [ZOE('2025-03')]: Number.NaN, [ALI('2025-03')]: Number.NaN, [ALI('2025-04')]: Number.NaN },
    },
  },
  {
    name: 'sums left as formulas of text',
    text: lines('Nom;Prénom;Mois;Heures', 'DUPONT;Zoé;03/2025;=7+8', 'MARTIN;Ali;03/2025;7+8'),
    expected: { hours: { [ZOE('2025-03')]: Number.NaN, [ALI('2025-03')]: Number.NaN } },
  },
  {
    name: 'thousands parted by a comma, by a point, or by nobody knows what',
    text: lines(
      'Nom;Prénom;Mois;Heures',
      'DUPONT;Zoé;01/2025;1,234.50',
      'DUPONT;Zoé;02/2025;1.234,50',
      'DUPONT;Zoé;03/2025;1.500',
    ),
    expected: {
      hours: { [ZOE('2025-01')]: 123_450, [ZOE('2025-02')]: 123_450, [ZOE('2025-03')]: Number.NaN },
    },
  },
  {
    name: 'hours paid beside hours worked',
    text: lines('Nom;Prénom;Mois;Heures payées;Heures travaillées', 'DUPONT;Zoé;03/2025;151,67;100'),
    expected: { asks: ['hours'], recommends: 'Heures payées' },
  },
  {
    name: 'hours of the day beside those of the night',
    text: lines('Nom;Prénom;Mois;Heures jour;Heures nuit', 'DUPONT;Zoé;03/2025;100;40'),
    expected: { asks: ['hours'], recommends: 'Heures jour' },
  },
  {
    name: 'fortnights with their sum',
    text: lines('Mars 2025', 'Nom;Prénom;1ère quinzaine;2ème quinzaine;Total', 'DUPONT;Zoé;70;81,67;151,67'),
    expected: { asks: ['hours'], recommends: '1ère quinzaine' },
  },
  {
    name: 'full-time equivalents, days and meals beside hours',
    text: lines(
      'Nom;Prénom;Mois;ETP;Nb jours;Nb heures;Paniers;Trajet',
      'DUPONT;Zoé;03/2025;1;21;147;21;21',
      'MARTIN;Ali;03/2025;0,5;10;70;10;10',
    ),
    expected: { hours: { [ZOE('2025-03')]: 14_700, [ALI('2025-03')]: 7_000 } },
  },
  {
    name: 'lines that end in four ways, as in files joined by hand',
    text: 'Nom;Prénom;Mois;Heures\r\nDUPONT;Zoé;03/2025;7\nMARTIN;Ali;03/2025;8\rDUPONT;Zoé;04/2025;9\u2028MARTIN;Ali;04/2025;10\u0085',
    expected: {
      hours: {
        [ZOE('2025-03')]: 700,
        [ALI('2025-03')]: 800,
        [ZOE('2025-04')]: 900,
        [ALI('2025-04')]: 1_000,
      },
    },
  },
  {
    name: 'decimal commas that cut cells, in a text of commas',
    text: 'Nom,Prénom,Mois,Heures\nDUPONT,Zoé,03/2025,151,67\nMARTIN,Ali,03/2025,100,00',
    expected: { hours: { [ZOE('2025-03')]: Number.NaN, [ALI('2025-03')]: Number.NaN } },
  },
  ...['Heures (h.mm)', 'Heures/minutes', 'Heures (base 60)'].map((heading) => ({
    name: `decimals under "${heading}": minutes for some, hundredths for others`,
    text: lines(
      `Nom;Prénom;Mois;${heading}`,
      'DUPONT;Zoé;01/2025;151,40',
      'DUPONT;Zoé;02/2025;151:40',
      'DUPONT;Zoé;03/2025;140',
    ),
    expected: {
      hours: { [ZOE('2025-01')]: Number.NaN, [ZOE('2025-02')]: 15_167, [ZOE('2025-03')]: 14_000 },
    },
  })),
  ...['Jours', 'Demi-journées', 'Jours de 7h', 'ETP', 'Quotité'].map((heading) => ({
    name: `${heading}: no hours`,
    text: lines(`Nom;Prénom;Mois;${heading}`, 'DUPONT;Zoé;03/2025;1', 'MARTIN;Ali;03/2025;10'),
    expected: { refuses: 'file-columns-unknown' },
  })),
  {
    name: 'labels that say absences beside hours',
    text: lines(
      'Nom;Prénom;Mois;Libellé;Heures',
      'DUPONT;Zoé;03/2025;Heures travaillées;100',
      'DUPONT;Zoé;03/2025;Congés payés;14',
      'DUPONT;Zoé;03/2025;Supp 25%;3',
    ),
    expected: {
      hours: {
        [ZOE('2025-03', 'Heures travaillées')]: 10_000,
        [ZOE('2025-03', 'Congés payés')]: 1_400,
        [ZOE('2025-03', 'Supp 25%')]: 300,
      },
    },
  },
  {
    name: 'months across, one of them under a heading nobody understands',
    text: lines('Nom;Prénom;janv.-25;Fvr-25;mars-25', 'DUPONT;Zoé;1;2;3'),
    expected: { asks: ['hours'], recommends: 'janv.-25' },
  },
  {
    name: 'months across with the sums of their quarters',
    text: lines('Suivi 2025', 'Nom;Prénom;Janv;Févr;Mars;T1;Avr;Total', 'DUPONT;Zoé;10;20;30;60;1;61'),
    expected: {
      hours: {
        [ZOE('2025-01')]: 1_000,
        [ZOE('2025-02')]: 2_000,
        [ZOE('2025-03')]: 3_000,
        [ZOE('2025-04')]: 100,
      },
    },
  },
  {
    name: 'days across with the sums of their weeks',
    text: lines(
      'Mars 2025',
      'Nom;Prénom;3;4;5;6;7;Total S10;10;11;12;13;14;Total S11',
      'DUPONT;Zoé;7;;;;;7;8;;;;;8',
    ),
    expected: { hours: { [ZOE('2025-03-03')]: 700, [ZOE('2025-03-10')]: 800 } },
  },
];
