/** What an odd sheet must come to: its hours by person, month or day, and kind; the question it asks; or its refusal. */
export type Expected =
  | { readonly hours: Readonly<Record<string, number>> }
  | { readonly asks: readonly string[]; readonly recommends: string | null }
  | { readonly refuses: string };

export interface OddSheet {
  readonly name: string;
  /** Lines of cells parted by ';'. */
  readonly text: string;
  readonly expected: Expected;
}

export const ZOE = (period: string, kind = 'WORKED') => `dupont zoe|${period}|${kind}`;
export const ALI = (period: string, kind = 'WORKED') => `ali martin|${period}|${kind}`;
export const lines = (...rows: string[]) => rows.join('\n');

/** Sheets as firms really keep them, each written by hand. */
export const ODD_SHEETS: readonly OddSheet[] = [
  {
    name: 'lines of payslips, one a heading of pay',
    text: lines(
      'Matricule;Nom;Prénom;Code rubrique;Libellé rubrique;Base;Taux;Montant',
      '00012;DUPONT;Zoé;1000;Salaire de base;151,67;12,50;1895,88',
      '00012;DUPONT;Zoé;4000;Panier repas;20,00;5,10;102,00',
    ),
    expected: { asks: ['hours'], recommends: 'Base' },
  },
  {
    name: 'times of arrival and departure',
    text: lines(
      'Nom;Prénom;Date;Heure début;Heure fin',
      'DUPONT;Zoé;03/03/2025;08:00;12:00',
      'DUPONT;Zoé;04/03/2025;8h00;16h30',
      'MARTIN;Ali;03/03/2025;22:00;06:00',
    ),
    expected: { hours: { [ZOE('2025-03-03')]: 400, [ZOE('2025-03-04')]: 850, [ALI('2025-03-03')]: 800 } },
  },
  {
    name: 'times that cannot be: the end before the start, or missing',
    text: lines(
      'Nom;Prénom;Date;Heure début;Heure fin',
      'DUPONT;Zoé;03/03/2025;08:00;12:00',
      'DUPONT;Zoé;04/03/2025;12:00;08:30',
      'DUPONT;Zoé;05/03/2025;17:00;16:00',
      'MARTIN;Ali;03/03/2025;09:00;',
    ),
    expected: {
      hours: {
        [ZOE('2025-03-03')]: 400,
        [ZOE('2025-03-04')]: Number.NaN,
        [ZOE('2025-03-05')]: Number.NaN,
        [ALI('2025-03-03')]: Number.NaN,
      },
    },
  },
  {
    name: 'arrival, departure and pause',
    text: lines(
      "Nom;Prénom;Date;Heure d'arrivée;Heure de départ;Pause",
      'DUPONT;Zoé;03/03/2025;8h00;17h00;1h00',
      'MARTIN;Ali;03/03/2025;8h30;12h30;',
    ),
    expected: { hours: { [ZOE('2025-03-03')]: 800, [ALI('2025-03-03')]: 400 } },
  },
  {
    name: 'a pause in a number that says no unit',
    text: lines('Nom;Date;Début;Fin;Pause', 'DUPONT Zoé;03/03/2025;8h00;17h00;45'),
    expected: { hours: { [ZOE('2025-03-03')]: Number.NaN } },
  },
  {
    name: 'four times a day',
    text: lines(
      'Nom;Date;Matin début;Matin fin;Après-midi début;Après-midi fin',
      'DUPONT Zoé;03/03/2025;08:00;12:00;13:00;17:00',
      'MARTIN Ali;03/03/2025;08:00;11:30;;',
    ),
    expected: { hours: { [ZOE('2025-03-03')]: 800, [ALI('2025-03-03')]: 350 } },
  },
  {
    name: 'times beside how long they were',
    text: lines(
      'Nom;Date;Début;Fin;Durée',
      'DUPONT Zoé;03/03/2025;08:00;12:00;4,00',
      'MARTIN Ali;03/03/2025;08:00;16:30;8,50',
    ),
    expected: { hours: { [ZOE('2025-03-03')]: 400, [ALI('2025-03-03')]: 850 } },
  },
  {
    name: 'a morning and an afternoon',
    text: lines('Nom;Date;Matin;Après-midi', 'DUPONT Zoé;03/03/2025;4;3', 'MARTIN Ali;03/03/2025;4;'),
    expected: { hours: { [ZOE('2025-03-03')]: 700, [ALI('2025-03-03')]: 400 } },
  },
  {
    name: 'hours in one column, minutes in the next',
    text: lines('Nom;Prénom;Mois;Heures;Minutes', 'DUPONT;Zoé;03/2025;151;40', 'MARTIN;Ali;03/2025;120;0'),
    expected: { hours: { [ZOE('2025-03')]: 15_167, [ALI('2025-03')]: 12_000 } },
  },
  {
    name: 'minutes beside hours that are not whole',
    text: lines('Nom;Prénom;Mois;Heures;Minutes', 'DUPONT;Zoé;03/2025;151,67;40'),
    expected: { hours: { [ZOE('2025-03')]: Number.NaN } },
  },
  {
    name: 'days worked and how long a day is',
    text: lines('Nom;Prénom;Mois;Jours travaillés;Heures/jour', 'DUPONT;Zoé;03/2025;21;7'),
    expected: { asks: ['hours'], recommends: null },
  },
  {
    name: 'a planning grid: letters over numbers of days',
    text: lines(
      'Planning mars 2025',
      ';L;M;M;J;V;S;D;Total',
      'Salarié;3;4;5;6;7;8;9;',
      'DUPONT Zoé;7;CP;7;;;;;14',
      'MARTIN Ali;7;7;R;;;;;14',
    ),
    expected: {
      hours: {
        [ZOE('2025-03-03')]: 700,
        [ZOE('2025-03-05')]: 700,
        [ALI('2025-03-03')]: 700,
        [ALI('2025-03-04')]: 700,
      },
    },
  },
  {
    name: 'a shift told by a letter among days of hours',
    text: lines('Salarié;03/03/2025;04/03/2025', 'MARTIN Ali;M;7', 'DUPONT Zoé;7;7'),
    expected: {
      hours: {
        [ALI('2025-03-03')]: Number.NaN,
        [ALI('2025-03-04')]: 700,
        [ZOE('2025-03-03')]: 700,
        [ZOE('2025-03-04')]: 700,
      },
    },
  },
  {
    name: 'months side by side over hours and money',
    text: lines(
      ';Mars 2025;;Avril 2025;',
      'Nom Prénom;Heures;Montant;Heures;Montant',
      'DUPONT Zoé;151,67;1895,88;140;1750',
    ),
    expected: { hours: { [ZOE('2025-03')]: 15_167, [ZOE('2025-04')]: 14_000 } },
  },
  {
    name: 'a month a block, each with its total',
    text: lines(
      'JANVIER 2025',
      'Nom;Prénom;Heures',
      'DUPONT;Zoé;151,67',
      'Total;;151,67',
      'FÉVRIER 2025',
      'Nom;Prénom;Heures',
      'DUPONT;Zoé;140',
      'MARTIN;Ali;70',
      'Total;;210',
    ),
    expected: { hours: { [ZOE('2025-01')]: 15_167, [ZOE('2025-02')]: 14_000, [ALI('2025-02')]: 7_000 } },
  },
  {
    name: 'units in brackets under the headings',
    text: lines(
      'Nom;Prénom;Période;Temps de travail',
      ';;(mm/aaaa);(en heures)',
      'DUPONT;Zoé;03/2025;151,67',
    ),
    expected: { hours: { [ZOE('2025-03')]: 15_167 } },
  },
  {
    name: 'a footer: total, place and date, stamp, page',
    text: lines(
      'Relevé des heures - mars 2025',
      'Nom;Prénom;Heures',
      'DUPONT;Zoé;151,67',
      'TOTAL;;151,67',
      'Fait à Lille, le 02/04/2025',
      "Cachet et signature de l'employeur",
      'Page 1/1',
    ),
    expected: { hours: { [ZOE('2025-03')]: 15_167 } },
  },
  {
    name: 'hours carried from one page to the next',
    text: lines(
      'Nom;Prénom;Mois;Heures',
      'DUPONT;Zoé;03/2025;151,67',
      'À reporter;;;151,67',
      'Report;;;151,67',
      'MARTIN;Ali;03/2025;120',
      'TOTAL;;;271,67',
    ),
    expected: { hours: { [ZOE('2025-03')]: 15_167, [ALI('2025-03')]: 12_000 } },
  },
  {
    name: 'somebody called Report',
    text: lines('Nom;Prénom;Mois;Heures', 'Report;Zoé;03/2025;7'),
    expected: { hours: { 'report zoe|2025-03|WORKED': 700 } },
  },
  {
    name: 'what an agency invoices, by week and by rate',
    text: lines(
      'Semaine;Intérimaire;Qualification;H. normales;H.S. 125%;H.S. 150%;Paniers;Coef;Taux;Total HT',
      'S10 2025;DUPONT Zoé;Maçon;35;4;;5;2,1;12,5;1023,75',
      'S11 2025;MARTIN Ali;Peintre;28;;2;4;2,1;12,5;735',
    ),
    expected: {
      hours: {
        [ZOE('2025-03')]: 3_500,
        [ZOE('2025-03', 'OVERTIME')]: 400,
        [ALI('2025-03')]: 2_800,
        [ALI('2025-03', 'OVERTIME')]: 200,
      },
    },
  },
  {
    name: 'a form of one person, read as a table of commas',
    text: lines(
      "Relevé d'heures",
      'Nom : DUPONT',
      'Prénom : Zoé',
      'Mois : mars 2025',
      "Nombre d'heures : 151,67",
    ),
    expected: { refuses: 'file-columns-unknown' },
  },
  {
    name: 'a lot a column',
    text: lines('Nom;Prénom;Mois;Lot 1 Gros œuvre;Lot 2 Peinture', 'DUPONT;Zoé;03/2025;100;51,67'),
    expected: { refuses: 'file-columns-unknown' },
  },
  {
    name: 'the hours of the month beside their cumulated sum',
    text: lines('Nom;Prénom;Mois;Heures du mois;Cumul heures', 'DUPONT;Zoé;03/2025;151,67;455,01'),
    expected: { asks: ['hours'], recommends: 'Heures du mois' },
  },
  {
    name: 'people across, days down',
    text: lines('Jour;DUPONT Zoé;MARTIN Ali', '03/03/2025;7;7', '04/03/2025;7;4'),
    expected: { refuses: 'file-people-across' },
  },
  {
    name: 'people across, months down, with their sum',
    text: lines(
      'Mars 2025',
      'Mois;Semaine;DUPONT Zoé;MARTIN Ali;Total',
      'Mars 2025;S10;7;7;14',
      'Mars 2025;S11;7;4;11',
    ),
    expected: { refuses: 'file-people-across' },
  },
];
