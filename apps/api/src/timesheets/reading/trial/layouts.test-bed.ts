import { MONTH_NAMES } from '@clausier/domain/shared/month-names';
import type { TrueHours } from './truth.test-bed.js';
import type { MadeCell, MadeSheet } from './write-files.test-bed.js';

/** How names, hours and totals are written in a generated statement. */
export interface Writing {
  readonly names: 'TWO' | 'LAST_FIRST' | 'FIRST_LAST' | 'COMMA' | 'CIVILITY' | 'NUMBERED';
  readonly hours: 'COMMA' | 'POINT' | 'CLOCK' | 'COLON' | 'WORDS' | 'NUMBER' | 'DURATION' | 'UNIT';
  readonly heading: 'PLAIN' | 'TITLE' | 'LEADING_COLUMN' | 'CAPITALS' | 'MISSPELT' | 'SIGNED';
  readonly totals: 'NONE' | 'END' | 'END_AND_ROWS' | 'GENERAL' | 'TOP';
}

export const NAMES = ['TWO', 'LAST_FIRST', 'FIRST_LAST', 'COMMA', 'CIVILITY', 'NUMBERED'] as const;
export const HOURS = ['COMMA', 'POINT', 'CLOCK', 'COLON', 'WORDS', 'NUMBER', 'DURATION', 'UNIT'] as const;
export const HEADINGS = ['PLAIN', 'TITLE', 'LEADING_COLUMN', 'CAPITALS', 'MISSPELT', 'SIGNED'] as const;
export const TOTALS = ['NONE', 'END', 'END_AND_ROWS', 'GENERAL', 'TOP'] as const;

/** A truth laid out in sheets. `months` is how many months the truth needs. */
export interface Layout {
  readonly name: string;
  readonly months: number;
  /** Most quarters of an hour of one person and month: what a day, a week or a month can hold. */
  readonly most: number;
  readonly needsSheets?: boolean;
  /** The names of the sheets say something: a page has none. */
  readonly needsNames?: boolean;
  readonly needsMerges?: boolean;
  lay(truth: readonly TrueHours[], writing: Writing): MadeSheet[];
}

const monthName = (month: string) => MONTH_NAMES.fr[Number(month.slice(5)) - 1]!;
const slash = (month: string) => `${month.slice(5)}/${month.slice(0, 4)}`;
const dayText = (month: string, day: number) => `${String(day).padStart(2, '0')}/${slash(month)}`;
const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);

/** Quarters of an hour as a statement writes hours. */
function hoursCell(quarters: number, { hours }: Writing): MadeCell {
  if (quarters === 0) return '';
  const [whole, minutes] = [Math.floor(quarters / 4), (quarters % 4) * 15];
  const twoDigits = String(minutes).padStart(2, '0');
  const decimals = String((quarters % 4) * 25).padStart(2, '0');
  const grouped = String(whole).replace(/(\d)(?=(\d{3})+$)/g, '$1\u202f');
  switch (hours) {
    case 'COMMA':
      return `${grouped},${decimals}`;
    case 'POINT':
      return `${whole}.${decimals}`;
    case 'CLOCK':
      return `${whole}h${twoDigits}`;
    case 'COLON':
      return `${whole}:${twoDigits}`;
    case 'WORDS':
      return `${whole} h ${minutes} min`;
    case 'UNIT':
      return `${whole},${decimals} h`;
    case 'NUMBER':
      return { value: quarters / 4, format: '0.00', shown: `${whole},${decimals}` };
    case 'DURATION':
      return { value: quarters / 96, format: '[h]:mm', shown: `${whole}:${twoDigits}` };
  }
}

function nameHeads({ names, heading }: Writing): string[] {
  const spelt = heading === 'MISSPELT' ? ['Nom', 'Prenon', 'Salarrié'] : ['Nom', 'Prénom', 'Salarié'];
  return names === 'TWO' ? spelt.slice(0, 2) : names === 'COMMA' ? ['Nom et prénom'] : [spelt[2]!];
}

function nameCells({ lastName, firstName }: TrueHours, { names }: Writing): string[] {
  switch (names) {
    case 'TWO':
      return [lastName, firstName];
    case 'LAST_FIRST':
      return [`${lastName} ${firstName}`];
    case 'FIRST_LAST':
      return [`${firstName} ${lastName}`];
    case 'COMMA':
      return [`${lastName}, ${firstName}`];
    case 'CIVILITY':
      return [`${firstName.endsWith('e') ? 'Mme' : 'M.'} ${lastName} ${firstName}`];
    case 'NUMBERED':
      return [`00123 ${lastName} ${firstName}`];
  }
}

/** Puts title, headings, rows, totals and what goes around them on a sheet. */
function dressed(
  {
    heads,
    rows,
    title,
    sums,
  }: { heads: MadeCell[]; rows: MadeCell[][]; title: string; sums: (number | null)[] },
  writing: Writing,
  name = 'Relevé',
): MadeSheet {
  const { heading, totals } = writing;
  const word = totals === 'GENERAL' ? 'TOTAL GÉNÉRAL' : 'Total';
  const total: MadeCell[] = sums.map((sum, index) =>
    index === 0 ? word : sum === null ? '' : hoursCell(sum, writing),
  );
  const headings =
    heading === 'CAPITALS'
      ? heads.map((head) => (typeof head === 'string' ? head.toUpperCase() : head))
      : heads;
  const lines: MadeCell[][] = [[title], ['Entreprise', 'Bâti Nord'], []];
  if (heading === 'TITLE') lines.push(['Édité le 02/01/2027'], ['N° marché', '2023-18']);
  if (totals === 'TOP') lines.push(total, []);
  lines.push(headings, ...rows);
  if (totals !== 'NONE' && totals !== 'TOP') lines.push(total);
  if (heading === 'SIGNED') lines.push([], ['Fait à Lille, le 31/01/2027'], ['Signature et cachet']);
  const shifted =
    heading === 'LEADING_COLUMN'
      ? lines.map((line) => (line.length === 0 ? line : ['' as MadeCell, ...line]))
      : lines;
  return { name, rows: shifted };
}

const all = (list: readonly TrueHours[]) => list.reduce((sum, { quarters }) => sum + quarters, 0);
const groups = (truth: readonly TrueHours[], keyOf: (one: TrueHours) => string | number) =>
  [...Map.groupBy(truth, keyOf).values()].map((list) => list as [TrueHours, ...TrueHours[]]);
const byPerson = (truth: readonly TrueHours[]) => groups(truth, ({ lastName }) => lastName);

/** Hours of a person and month dealt over working days, a few each. */
function dealt(quarters: number, days: number): number[] {
  return Array.from(
    { length: days },
    (_, day) => Math.floor(quarters / days) + (day < quarters % days ? 1 : 0),
  );
}

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

const daysAcross: Layout['lay'] = (truth, writing) => {
  const month = truth[0]!.month;
  const days = Array.from({ length: 28 }, (_, index) => index + 1);
  const hasRows = writing.totals === 'END_AND_ROWS';
  const heads: MadeCell[] = [...nameHeads(writing), ...days.map(String), ...(hasRows ? ['TOTAL'] : [])];
  const spread = truth.map((one) => dealt(one.quarters, 28));
  const rows = truth.map((one, index): MadeCell[] => [
    ...nameCells(one, writing),
    ...days.map((day) =>
      spread[index]![day - 1] === 0 ? 'CP' : hoursCell(spread[index]![day - 1]!, writing),
    ),
    ...(hasRows ? [hoursCell(one.quarters, writing)] : []),
  ]);
  const names = nameHeads(writing).map(() => null);
  const sums = [
    ...names,
    ...days.map((day) => spread.reduce((sum, one) => sum + one[day - 1]!, 0)),
    ...(hasRows ? [all(truth)] : []),
  ];
  return [dressed({ heads, rows, title: `Pointage ${monthName(month)} 2025`, sums }, writing)];
};

const daysDown: Layout['lay'] = (truth, writing) => {
  const heads = [...nameHeads(writing), 'Date', 'Durée'];
  const rows = truth.flatMap((one) =>
    dealt(one.quarters, 20).flatMap((quarters, index): MadeCell[][] =>
      quarters === 0
        ? []
        : [[...nameCells(one, writing), dayText(one.month, index + 1), hoursCell(quarters, writing)]],
    ),
  );
  const sums = heads.map((_, index) => (index === heads.length - 1 ? all(truth) : null));
  return [dressed({ heads, rows, title: 'Relevé journalier', sums }, writing)];
};

/** The name on the first row of a person only. */
const blocks: Layout['lay'] = (truth, writing) => {
  const [sheet] = daysDown(truth, writing);
  const shift = writing.heading === 'LEADING_COLUMN' ? 1 : 0;
  const width = nameHeads(writing).length;
  let last = '';
  const rows = sheet!.rows.map((cells) => {
    const name = cells.slice(shift, shift + width).join('|');
    const isDay =
      typeof cells[shift + width] === 'string' && /^\d\d\/\d\d\/\d{4}$/.test(cells[shift + width] as string);
    const isSame = isDay && name === last;
    last = isDay ? name : '';
    return isSame
      ? cells.map((cell, column) => (column >= shift && column < shift + width ? '' : cell))
      : cells;
  });
  return [{ ...sheet!, rows }];
};

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

const weeks: Layout['lay'] = (truth, writing) => {
  const heads = [...nameHeads(writing), 'Semaine', 'Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi'];
  const rows = truth.flatMap((one) => {
    const month = Number(one.month.slice(5));
    // The first Monday of the month whose whole week is in it.
    const first = new Date(Date.UTC(2025, month - 1, 1));
    const monday = 1 + ((8 - (first.getUTCDay() || 7)) % 7);
    return [0, 1].map((week): MadeCell[] => {
      const half = week === 0 ? Math.ceil(one.quarters / 2) : Math.floor(one.quarters / 2);
      const from = monday + week * 7;
      const text = `du ${dayText(one.month, from)} au ${dayText(one.month, from + 4)}`;
      return [
        ...nameCells(one, writing),
        text,
        ...dealt(half, 5).map((quarters) => hoursCell(quarters, writing)),
      ];
    });
  });
  return [
    dressed(
      { heads, rows, title: 'Feuilles de semaine', sums: heads.map(() => null) },
      { ...writing, totals: 'NONE' },
    ),
  ];
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

const personHeadings: Layout['lay'] = (truth, writing) => {
  const rows = truth.flatMap((one): MadeCell[][] => [
    [`Salarié : ${one.lastName} ${one.firstName}`],
    ...dealt(one.quarters, 10).flatMap((quarters, day): MadeCell[][] =>
      quarters === 0 ? [] : [[dayText(one.month, day + 1), hoursCell(quarters, writing)]],
    ),
  ]);
  return [
    dressed(
      { heads: ['Date', 'Heures'], rows, title: 'Relevé par salarié', sums: [null, all(truth)] },
      writing,
    ),
  ];
};

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
