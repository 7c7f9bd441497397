import { ALI, lines, type OddSheet, ZOE } from './odd-sheets.test-bed.js';

/** Months, weeks and days in each of the ways sheets number and name them. */
export const PERIOD_SHEETS: readonly OddSheet[] = [
  {
    name: 'months across: M01, M02',
    text: lines('Suivi 2025', 'Nom;Prénom;M01;M02;M03', 'DUPONT;Zoé;10;20;30'),
    expected: { hours: { [ZOE('2025-01')]: 1000, [ZOE('2025-02')]: 2000, [ZOE('2025-03')]: 3000 } },
  },
  {
    name: 'months across: 01/25, which is no day',
    text: lines('Nom;Prénom;01/25;02/25;03/25', 'DUPONT;Zoé;10;20;30'),
    expected: { hours: { [ZOE('2025-01')]: 1000, [ZOE('2025-02')]: 2000, [ZOE('2025-03')]: 3000 } },
  },
  {
    name: 'months across: 01/12 may be a day of December',
    text: lines('Nom;Prénom;01/12;02/12', 'DUPONT;Zoé;7;6'),
    expected: { hours: { [ZOE('01/12')]: 700, [ZOE('02/12')]: 600 } },
  },
  {
    name: 'twelve numbers over more hours than a day has',
    text: lines('Suivi 2025', 'Nom;Prénom;1;2;3;4;5;6;7;8;9;10;11;12', 'DUPONT;Zoé;;;140;;;60;;;;;;'),
    expected: { hours: { [ZOE('2025-03')]: 14000, [ZOE('2025-06')]: 6000 } },
  },
  {
    name: 'twelve numbers over hours of a day, of no month that is said',
    text: lines('Nom;Prénom;1;2;3;4;5;6;7;8;9;10;11;12', 'DUPONT;Zoé;;;7;;;6;;;;;;'),
    expected: { hours: { [ZOE('3')]: 700, [ZOE('6')]: 600 } },
  },
  {
    name: 'twelve days over sums of several people',
    text: lines(
      'Mars 2025',
      'Nom;Prénom;1;2;3;4;5;6;7;8;9;10;11;12',
      'DUPONT;Zoé;;;20;;;;;;;;;',
      'MARTIN;Ali;;;20;;;;;;;;;',
      ';;;;40;;;;;;;;;',
    ),
    expected: { hours: { [ZOE('2025-03-03')]: 2000, [ALI('2025-03-03')]: 2000, '|2025-03-03|WORKED': 4000 } },
  },
  {
    name: 'days past the end of a month, under the name of one: of which each is, nobody says',
    text: lines('Mars 2025', 'Salarié;26;27;28;29;30;31;1;2;3;4;5', 'DUPONT Zoé;7;;;;;;6;;;;'),
    expected: { hours: { [ZOE('26 2025-03')]: 700, [ZOE('1 2025-03')]: 600 } },
  },
  {
    name: 'days past the end of a month, in a period',
    text: lines(
      'Période du 26/02/2025 au 25/03/2025',
      'Salarié;26;27;28;1;2;3;4;5;6;7',
      'DUPONT Zoé;7;;;;;6;;;;',
    ),
    expected: { hours: { [ZOE('2025-02-26')]: 700, [ZOE('2025-03-03')]: 600 } },
  },
  {
    name: 'days of two months side by side',
    text: lines(';Mars 2025;;;;;Avril 2025;;;;', 'Salarié;3;4;5;6;7;1;2;3;4;5', 'DUPONT Zoé;7;;;;;8;;;;'),
    expected: { hours: { [ZOE('2025-03-03')]: 700, [ZOE('2025-04-01')]: 800 } },
  },
  {
    name: 'the second half of a month under the first',
    text: lines(
      'Mars 2025',
      'Salarié;1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;Total',
      'DUPONT Zoé;;;7;;;;;;;;;;;;;7',
      'Salarié;16;17;18;19;20;21;22;23;24;25;26;27;28;29;30;31;Total',
      'DUPONT Zoé;;7;;;;;;;;;;;;;;;7',
    ),
    expected: { hours: { [ZOE('2025-03-03')]: 700, [ZOE('2025-03-17')]: 700 } },
  },
  {
    name: 'dates that begin by a year of two digits: their days follow each other',
    text: lines('Nom;Date;Heures', 'DUPONT Zoé;25-03-14;7', 'DUPONT Zoé;25-03-17;6'),
    expected: { hours: { [ZOE('2025-03-14')]: 700, [ZOE('2025-03-17')]: 600 } },
  },
  {
    name: 'dates that end by it',
    text: lines('Nom;Date;Heures', 'DUPONT Zoé;14/03/25;7', 'DUPONT Zoé;17/03/25;6'),
    expected: { hours: { [ZOE('2025-03-14')]: 700, [ZOE('2025-03-17')]: 600 } },
  },
  {
    name: 'one such date, of the month of the title',
    text: lines('Mars 2025', 'Nom;Date;Heures', 'DUPONT Zoé;25-03-14;7'),
    expected: { hours: { [ZOE('2025-03-14')]: 700 } },
  },
  {
    name: 'one such date, of no month that is said: as it is written',
    text: lines('Nom;Date;Heures', 'DUPONT Zoé;25-03-14;7'),
    expected: { hours: { [ZOE('25-03-14')]: 700 } },
  },
  {
    name: 'days across that begin by a year of two digits',
    text: lines('Salarié;25-03-03;25-03-04;25-03-05', 'DUPONT Zoé;7;6;5'),
    expected: { hours: { [ZOE('2025-03-03')]: 700, [ZOE('2025-03-04')]: 600, [ZOE('2025-03-05')]: 500 } },
  },
  {
    name: 'the title says a year and a month by numbers',
    text: lines('Relevé 2025-02', 'Nom;Prénom;Heures', 'DUPONT;Zoé;10'),
    expected: { hours: { [ZOE('2025-02')]: 1000 } },
  },
  {
    name: 'the title says several months: Relevé février-mars 2025',
    text: lines('Relevé février-mars 2025', 'Nom;Prénom;Heures', 'DUPONT;Zoé;10'),
    expected: { hours: { [ZOE('février-mars 2025')]: 1000 } },
  },
  {
    name: 'the title says several months: Période : 01/2025 à 03/2025',
    text: lines('Période : 01/2025 à 03/2025', 'Nom;Prénom;Heures', 'DUPONT;Zoé;10'),
    expected: { hours: { [ZOE('01/2025 à 03/2025')]: 1000 } },
  },
  {
    name: 'the title says several months: Relevé du 1er trimestre 2025',
    text: lines('Relevé du 1er trimestre 2025', 'Nom;Prénom;Heures', 'DUPONT;Zoé;10'),
    expected: { hours: { [ZOE('1er trimestre 2025')]: 1000 } },
  },
  {
    name: 'the title says several months: T1 2025',
    text: lines('T1 2025', 'Nom;Prénom;Heures', 'DUPONT;Zoé;10'),
    expected: { hours: { [ZOE('T1 2025')]: 1000 } },
  },
  {
    name: 'the title says several months: Deuxième semestre 2024',
    text: lines('Deuxième semestre 2024', 'Nom;Prénom;Heures', 'DUPONT;Zoé;10'),
    expected: { hours: { [ZOE('Deuxième semestre')]: 1000 } },
  },
  {
    name: 'the title says a quarter, each row its month',
    text: lines('T1 2025', 'Nom;Prénom;Mois;Heures', 'DUPONT;Zoé;02/2025;10'),
    expected: { hours: { [ZOE('2025-02')]: 1000 } },
  },
  {
    name: 'what was sent on another day is not of that day',
    text: lines('Relevé de février 2025, envoyé le 02/03/2025', 'Nom;Prénom;Heures', 'DUPONT;Zoé;10'),
    expected: { hours: { [ZOE('2025-02')]: 1000 } },
  },
  {
    name: 'months by their numbers, the year in the title',
    text: lines('Suivi 2025', 'Nom;Prénom;Mois;Heures', 'DUPONT;Zoé;3;100', 'MARTIN;Ali;2;90'),
    expected: { hours: { [ZOE('2025-03')]: 10000, [ALI('2025-02')]: 9000 } },
  },
  {
    name: 'days of the week, in the week of the title',
    text: lines(
      'Semaine du 03/03/2025 au 07/03/2025',
      'Nom;Jour;Heures',
      'DUPONT Zoé;Lundi;7',
      'MARTIN Ali;Mardi;6',
    ),
    expected: { hours: { [ZOE('2025-03-03')]: 700, [ALI('2025-03-04')]: 600 } },
  },
  {
    name: 'weeks without a year beside months',
    text: lines('Nom;Semaine;Mois;Heures', 'DUPONT Zoé;S10;Mars 2025;35', 'DUPONT Zoé;S14;Mars 2025;7'),
    expected: { hours: { [ZOE('2025-03')]: 4200 } },
  },
  {
    name: 'the day hours were typed or invoiced is no day of work',
    text: lines(
      'Mars 2025',
      'Nom;Prénom;Date de saisie;Heures;Date facture',
      'DUPONT;Zoé;02/04/2025;7;03/04/2025',
    ),
    expected: { hours: { [ZOE('2025-03')]: 700 } },
  },
  {
    name: 'months past December under two years',
    text: lines('Suivi 2024-2025', 'Nom;Prénom;Nov;Déc;Janv;Févr', 'DUPONT;Zoé;1;2;3;4'),
    expected: {
      hours: { [ZOE('2024-11')]: 100, [ZOE('2024-12')]: 200, [ZOE('2025-01')]: 300, [ZOE('2025-02')]: 400 },
    },
  },
  {
    name: 'months past December under one year: which half is of it, nobody says',
    text: lines('Suivi 2025', 'Nom;Prénom;Nov;Déc;Janv;Févr', 'DUPONT;Zoé;1;2;3;4'),
    expected: { hours: { [ZOE('Nov')]: 100, [ZOE('Déc')]: 200, [ZOE('Janv')]: 300, [ZOE('Févr')]: 400 } },
  },
  {
    name: 'months of two kinds of hours, one after the other, go past nothing',
    text: lines('Suivi 2025', 'Nom;Prénom;Janv;Févr;Formation Janv;Formation Févr', 'DUPONT;Zoé;1;2;3;4'),
    expected: {
      hours: {
        [ZOE('2025-01')]: 100,
        [ZOE('2025-02')]: 200,
        [ZOE('2025-01', 'TRAINING')]: 300,
        [ZOE('2025-02', 'TRAINING')]: 400,
      },
    },
  },
  {
    name: 'Mondays over more hours than a day has are weeks, of which one is of two months',
    text: lines('Salarié;17/03/2025;24/03/2025;31/03/2025', 'DUPONT Zoé;35;35;35'),
    expected: { hours: { [ZOE('2025-03')]: 7000, [ZOE('semaine du 31/03/2025')]: 3500 } },
  },
  {
    name: 'the same, a Monday a line',
    text: lines('Nom;Prénom;Date;Heures', 'DUPONT;Zoé;24/03/2025;35', 'DUPONT;Zoé;31/03/2025;35'),
    expected: { hours: { [ZOE('2025-03')]: 3500, [ZOE('semaine du 31/03/2025')]: 3500 } },
  },
  {
    name: 'Mondays over hours of a day are days',
    text: lines('Salarié;24/03/2025;31/03/2025', 'DUPONT Zoé;7;7'),
    expected: { hours: { [ZOE('2025-03-24')]: 700, [ZOE('2025-03-31')]: 700 } },
  },
  {
    name: 'weeks with their days under them',
    text: lines('Mars 2025', ';S10;S11', 'Salarié;03/03-09/03;10/03-16/03', 'DUPONT Zoé;35;34'),
    expected: { hours: { [ZOE('2025-03')]: 6900 } },
  },
  {
    name: 'weeks across, each by its Monday',
    text: lines('Année 2025', 'Salarié;Semaine du 24/03;Semaine du 31/03', 'DUPONT Zoé;35;34'),
    expected: { hours: { [ZOE('2025-03')]: 3500, [ZOE('Semaine du 31/03')]: 3400 } },
  },
  {
    name: 'kinds of hours down, the name once',
    text: lines(
      'Mars 2025',
      "Salarié;Type d'heures;S10;S11",
      'DUPONT Zoé;Normales;35;35',
      ';Sup 25%;4;',
      'MARTIN Ali;Normales;35;',
    ),
    expected: {
      hours: {
        [ZOE('2025-03', 'Normales')]: 7000,
        [ZOE('2025-03', 'Sup 25%')]: 400,
        [ALI('2025-03', 'Normales')]: 3500,
      },
    },
  },
  {
    name: 'a month with a year of two digits, in each of its writings',
    text: lines(
      'Nom;Prénom;Mois;Heures',
      'DUPONT;Zoé;03/25;1',
      'DUPONT;Zoé;mars 25;2',
      'DUPONT;Zoé;Mars2025;3',
      'DUPONT;Zoé;mars-25;4',
      'DUPONT;Zoé;03/12;5',
    ),
    expected: { hours: { [ZOE('2025-03')]: 1000, [ZOE('03/12')]: 500 } },
  },
  {
    name: 'a day of March under a heading that is not of months',
    text: lines('Nom;Prénom;Date;Heures', 'DUPONT;Zoé;mars 25;2'),
    expected: { hours: { [ZOE('mars 25')]: 200 } },
  },
  {
    name: 'one month over its hours, beside names and trades',
    text: lines('Suivi 2025', 'Nom;Fonction;Mars', 'DUPONT Zoé;Peintre;151,67'),
    expected: { hours: { [ZOE('2025-03')]: 15167 } },
  },
  {
    name: 'a period from the 1er to the end of its month',
    text: lines('Nom;Prénom;Période;Heures', 'DUPONT;Zoé;du 1er au 31 mars 2025;10'),
    expected: { hours: { [ZOE('2025-03')]: 1000 } },
  },
];
