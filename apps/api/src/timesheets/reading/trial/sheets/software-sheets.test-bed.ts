import { ALI, lines, type OddSheet, ZOE } from './odd-sheets.test-bed.js';

/** Exports of pay, clock-in and agency software, and the forms they print over each person. */
export const SOFTWARE_SHEETS: readonly OddSheet[] = [
  {
    name: 'a preparatory state of pay: what is absent is no hours worked',
    text: lines(
      'Code;Nom;Prénom;HORAIRE;HS 25;HS 50;H ABS;BRUT',
      '001;DUPONT;Zoé;151.67;0.00;0.00;7.00;1801.80',
    ),
    expected: { asks: ['hours'], recommends: 'HS 25' },
  },
  {
    name: 'variable elements of pay: the words say more than the code beside them',
    text: lines(
      'Matricule;Nom;Prénom;Code;Libellé;Valeur;Date début;Date fin',
      '00001;DUPONT;Zoé;HS25;Heures supplémentaires 25%;8,00;01/03/2025;31/03/2025',
      '00001;DUPONT;Zoé;HN;Heures normales;151,67;01/03/2025;31/03/2025',
      '00001;DUPONT;Zoé;CP;Congés payés;14,00;01/03/2025;31/03/2025',
    ),
    expected: {
      hours: {
        [ZOE('2025-03', 'Heures supplémentaires 25%')]: 800,
        [ZOE('2025-03', 'Heures normales')]: 15167,
        [ZOE('2025-03', 'Congés payés')]: 1400,
      },
    },
  },
  {
    name: 'a clock-in record: a form over each person, with a number that is no hours',
    text: lines(
      'Salarié :;DUPONT Zoé;Matricule :;00123',
      'Date;Entrée;Sortie;Durée',
      '03/03/2025;08:00;12:00;4:00',
      'Total;;;4:00',
      'Salarié :;MARTIN Ali;Matricule :;00124',
      'Date;Entrée;Sortie;Durée',
      '03/03/2025;08:00;13:00;5:00',
      'Total;;;5:00',
    ),
    expected: { hours: { [ZOE('2025-03-03')]: 400, [ALI('2025-03-03')]: 500 } },
  },
  {
    name: 'the same under one heading, not written again',
    text: lines(
      'Relevé de mars 2025',
      'Date;Durée',
      'Salarié :;DUPONT Zoé',
      '03/03/2025;4:00',
      'Salarié :;MARTIN Ali',
      '03/03/2025;5:00',
    ),
    expected: { hours: { [ZOE('2025-03-03')]: 400, [ALI('2025-03-03')]: 500 } },
  },
  {
    name: 'a form of two lines over each person',
    text: lines(
      'Nom : DUPONT',
      'Prénom : Zoé',
      'Date;Heures',
      '03/03/2025;4',
      '04/03/2025;3',
      'Nom : MARTIN',
      'Prénom : Ali',
      'Date;Heures',
      '03/03/2025;5',
    ),
    expected: { hours: { [ZOE('2025-03-03')]: 400, [ZOE('2025-03-04')]: 300, [ALI('2025-03-03')]: 500 } },
  },
  {
    name: 'planned, done and the gap, day by day, person by person',
    text: lines(
      'Etat des heures',
      'Période du 01/03/2025 au 31/03/2025',
      'Nom prénom : DUPONT Zoé',
      'Jour;Théorique;Effectué;Ecart',
      'Lun 03/03;7h00;7h15;0h15',
      'Mar 04/03;7h00;7h00;0h00',
      'Total;14h00;14h15;0h15',
      'Nom prénom : MARTIN Ali',
      'Jour;Théorique;Effectué;Ecart',
      'Lun 03/03;7h00;6h00;-1h00',
      'Total;7h00;6h00;-1h00',
    ),
    expected: { hours: { [ZOE('2025-03-03')]: 725, [ZOE('2025-03-04')]: 700, [ALI('2025-03-03')]: 600 } },
  },
  {
    name: 'a number and a name alone over each block',
    text: lines(
      'RELEVE MARS 2025',
      '00123 - DUPONT Zoé',
      'Date;Jour;Heures',
      '03/03/2025;Lundi;7',
      'Total DUPONT Zoé;;7',
      '00124 - MARTIN Ali',
      'Date;Jour;Heures',
      '03/03/2025;Lundi;8',
      'Total MARTIN Ali;;8',
      'TOTAL GENERAL;;15',
    ),
    expected: { hours: { [ZOE('2025-03-03')]: 700, [ALI('2025-03-03')]: 800 } },
  },
  {
    name: 'planned and done under each month',
    text: lines(
      ';;Mars 2025;;Avril 2025;',
      'Nom;Prénom;Prévu;Réalisé;Prévu;Réalisé',
      'DUPONT;Zoé;100;90;100;80',
    ),
    expected: { hours: { [ZOE('2025-03')]: 9000, [ZOE('2025-04')]: 8000 } },
  },
  {
    name: 'a morning, an afternoon and a night',
    text: lines('Nom;Date;Matin;Après-midi;Nuit', 'DUPONT Zoé;03/03/2025;4;3;', 'MARTIN Ali;03/03/2025;;;8'),
    expected: { hours: { [ZOE('2025-03-03')]: 700, [ALI('2025-03-03')]: 800 } },
  },
  {
    name: 'a statement of an agency: a week and a mission a line, the name once',
    text: lines(
      'Intérimaire;Client;Chantier;N° contrat;Semaine;H normales;HS 25%;HS 50%',
      'DUPONT Zoé;Bati Nord;Lot 1;C123;S10 2025;35;4;',
      ';Bati Nord;Lot 2;C124;S11 2025;28;;',
      'MARTIN Ali;Bati Nord;Lot 1;C125;S10 2025;35;8;2',
    ),
    expected: {
      hours: {
        [ZOE('2025-03')]: 6300,
        [ZOE('2025-03', 'OVERTIME')]: 400,
        [ALI('2025-03')]: 3500,
        [ALI('2025-03', 'OVERTIME')]: 1000,
      },
    },
  },
];
