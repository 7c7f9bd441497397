import { MONTH_NAMES } from '@clausier/domain/calendar/month-names';
import type { TrueHours } from '../truth.test-bed.js';
import { blocks, daysAcross, daysDown, personHeadings, weeks } from './day-layouts.test-bed.js';
import type { Layout } from './layout.test-bed.js';
import type { MadeCell } from './write-files.test-bed.js';
import { dressed, hoursCell, nameCells, nameHeads } from './writing.test-bed.js';

const monthName = (month: string) => MONTH_NAMES.fr[Number(month.slice(5)) - 1]!;
const slash = (month: string) => `${month.slice(5)}/${month.slice(0, 4)}`;
const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);

const all = (list: readonly TrueHours[]) => list.reduce((sum, { quarters }) => sum + quarters, 0);
const groups = (truth: readonly TrueHours[], keyOf: (one: TrueHours) => string | number) =>
  [...Map.groupBy(truth, keyOf).values()].map((list) => list as [TrueHours, ...TrueHours[]]);
const byPerson = (truth: readonly TrueHours[]) => groups(truth, ({ lastName }) => lastName);

const long: Layout['lay'] = (truth, writing) => {
  const heads = [
    ...nameHeads(writing),
    'Mois',
    'Lot',
    writing.heading === 'MISSPELT' ? 'Nb heurs' : 'Heures',
  ];
  const rows = truth.map((one) => [
    ...nameCells(one, writing),
    slash(one.month),
    `Lot ${one.lot}`,
    hoursCell(one.quarters, writing),
  ]);
  const sums = heads.map((_, index) => (index === heads.length - 1 ? all(truth) : null));
  return [dressed({ heads, rows, title: "Relevé des heures d'insertion", sums }, writing)];
};

const titleMonth: Layout['lay'] = (truth, writing) => {
  const heads = [...nameHeads(writing), 'Qualification', 'Nbre d\u2019heures'];
  const rows = truth.map((one) => [...nameCells(one, writing), 'Peintre', hoursCell(one.quarters, writing)]);
  const sums = heads.map((_, index) => (index === heads.length - 1 ? all(truth) : null));
  const title = `RELEVÉ DU MOIS DE ${monthName(truth[0]!.month).toUpperCase()} 2025`;
  return [dressed({ heads, rows, title, sums }, writing)];
};

function wide(headOf: (month: string) => MadeCell, title: string): Layout['lay'] {
  return (truth, writing) => {
    const months = [...new Set(truth.map(({ month }) => month))].sort();
    const hasRows = writing.totals === 'END_AND_ROWS';
    const heads: MadeCell[] = [...nameHeads(writing), ...months.map(headOf), ...(hasRows ? ['Total'] : [])];
    const rows = byPerson(truth).map((list): MadeCell[] => [
      ...nameCells(list[0], writing),
      ...months.map((month) => hoursCell(all(list.filter((one) => one.month === month)), writing)),
      ...(hasRows ? [hoursCell(all(list), writing)] : []),
    ]);
    const names = nameHeads(writing).map(() => null);
    const sums = [
      ...names,
      ...months.map((month) => all(truth.filter((one) => one.month === month))),
      ...(hasRows ? [all(truth)] : []),
    ];
    return [dressed({ heads, rows, title, sums }, writing)];
  };
}

const serialOfMonth = (month: string) =>
  Math.round((Date.UTC(2025, Number(month.slice(5)) - 1, 1) - Date.UTC(1899, 11, 30)) / 86_400_000);

const lots: Layout['lay'] = (truth, writing) => {
  const heads = [...nameHeads(writing), 'Mois', 'Heures'];
  const rows = groups(truth, ({ lot }) => lot).flatMap((list): MadeCell[][] => [
    [`Lot ${list[0].lot} : peinture`],
    ...list.map((one): MadeCell[] => [
      ...nameCells(one, writing),
      `${monthName(one.month)} 2025`,
      hoursCell(one.quarters, writing),
    ]),
    [
      `Sous-total lot ${list[0].lot}`,
      ...nameHeads(writing)
        .slice(1)
        .map(() => ''),
      '',
      hoursCell(all(list), writing),
    ],
  ]);
  const sums = heads.map((_, index) => (index === heads.length - 1 ? all(truth) : null));
  return [dressed({ heads, rows, title: 'Relevé par lot', sums }, writing)];
};

const kinds: Layout['lay'] = (truth, writing) => {
  const heads = [
    ...nameHeads(writing),
    'Mois',
    'Heures normales',
    'HS 25 %',
    'Heures de formation',
    'Absences (CP)',
    'Montant €',
  ];
  const people = byPerson(truth);
  const of = (list: readonly TrueHours[], kind: string) =>
    hoursCell(all(list.filter((one) => one.kind === kind)), writing);
  const rows = people.map((list): MadeCell[] => [
    ...nameCells(list[0], writing),
    slash(list[0].month),
    of(list, 'WORKED'),
    of(list, 'OVERTIME'),
    of(list, 'TRAINING'),
    hoursCell(28, writing),
    '1 234,50',
  ]);
  const sums = heads.map(() => null);
  return [dressed({ heads, rows, title: 'Relevé détaillé', sums }, { ...writing, totals: 'NONE' })];
};

/** Months over kinds of hours, merged. */
const twoRows: Layout['lay'] = (truth, writing) => {
  const months = [...new Set(truth.map(({ month }) => month))].sort();
  const width = nameHeads(writing).length;
  const above: MadeCell[] = [
    ...nameHeads(writing).map(() => ''),
    ...months.flatMap((month) => [`${capital(monthName(month))} 2025`, '']),
  ];
  const heads: MadeCell[] = [...nameHeads(writing), ...months.flatMap(() => ['Travail', 'Formation'])];
  const rows = byPerson(truth).map((list): MadeCell[] => [
    ...nameCells(list[0], writing),
    ...months.flatMap((month) =>
      ['WORKED', 'TRAINING'].map((kind) =>
        hoursCell(all(list.filter((one) => one.month === month && one.kind === kind)), writing),
      ),
    ),
  ]);
  const merges = months.map((_, index) => [2, width + index * 2, 2, width + index * 2 + 1] as const);
  return [{ name: 'Relevé', rows: [['Relevé trimestriel'], [], above, heads, ...rows], merges }];
};

const sheetPerMonth: Layout['lay'] = (truth, writing) =>
  groups(truth, ({ month }) => month).map((list) => {
    const [sheet] = titleMonth(list, { ...writing, heading: 'PLAIN' });
    return {
      ...sheet!,
      name: `${capital(monthName(list[0].month))} 2025`,
      rows: [['Relevé'], ...sheet!.rows.slice(1)],
    };
  });

const sheetPerLot: Layout['lay'] = (truth, writing) =>
  groups(truth, ({ lot }) => lot).map((list) => ({
    ...titleMonth(list, writing)[0]!,
    name: `Lot ${list[0].lot}`,
  }));

const recap: Layout['lay'] = (truth, writing) => [
  { ...long(truth, writing)[0]!, name: 'Récapitulatif' },
  ...sheetPerLot(truth, { ...writing, totals: 'END' }),
];

const onlyContent: Layout['lay'] = (truth, writing) => [
  {
    name: 'Feuil1',
    rows: truth.map((one) => [
      `${one.lastName} ${one.firstName}`,
      slash(one.month),
      hoursCell(one.quarters, writing),
    ]),
  },
];

const SHORT = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
];

/** Every way of laying hours out. Those of several months need no more than three. */
export const LAYOUTS: readonly Layout[] = [
  { name: 'a row a month', months: 1, most: 700, lay: long },
  { name: 'the month in the title', months: 1, most: 700, lay: titleMonth },
  {
    name: 'months across: janv.-25',
    months: 3,
    most: 700,
    lay: wide((month) => `${SHORT[Number(month.slice(5)) - 1]}-25`, 'Suivi des heures'),
  },
  { name: 'months across: 01/2025', months: 3, most: 700, lay: wide(slash, 'Suivi des heures') },
  {
    name: 'months across: Janvier, the year in the title',
    months: 3,
    most: 700,
    lay: wide((month) => capital(monthName(month)), 'Suivi des heures 2025'),
  },
  {
    name: 'months across: dates',
    months: 3,
    most: 700,
    lay: wide(
      (month) => ({
        value: serialOfMonth(month),
        format: 'mmm-yy',
        shown: `${SHORT[Number(month.slice(5)) - 1]}-25`,
      }),
      'Suivi',
    ),
  },
  { name: 'days across', months: 1, most: 28 * 30, lay: daysAcross },
  { name: 'days down', months: 1, most: 20 * 40, lay: daysDown },
  { name: 'the name on the first row only', months: 1, most: 20 * 40, lay: blocks },
  { name: 'lots on lines of their own', months: 1, most: 700, lay: lots },
  { name: 'kinds of hours side by side', months: 1, most: 700, lay: kinds },
  { name: 'weeks with their days', months: 1, most: 280, lay: weeks },
  { name: 'headings on two rows', months: 2, most: 700, needsMerges: true, lay: twoRows },
  { name: 'a sheet a month', months: 3, most: 700, needsSheets: true, needsNames: true, lay: sheetPerMonth },
  { name: 'a sheet a lot', months: 1, most: 700, needsSheets: true, lay: sheetPerLot },
  {
    name: 'a sheet a lot and a summary',
    months: 1,
    most: 700,
    needsSheets: true,
    needsNames: true,
    lay: recap,
  },
  { name: 'people on lines of their own', months: 1, most: 10 * 40, lay: personHeadings },
  { name: 'no headings', months: 1, most: 700, lay: onlyContent },
];
