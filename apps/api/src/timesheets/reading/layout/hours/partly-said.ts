import { textOf } from '../../cells/cell.js';
import { saysNoHours } from '../../cells/cell-hours.js';
import { sampledRows } from '../columns-by-content.js';
import type { Table } from '../find-tables.js';
import { headingWords } from '../heading-words.js';
import { hourNatureOf } from './hour-heading.js';
import { isOfShares } from './shares.js';

// Part of the hours beside it, or what is added to them or taken away.
const BESIDE =
  /\b(?:dont|insertion|regul(?:arisations?|s)?|rappels?|corrections?|rectifications?|ajustements?)\b/;
const PAID = /\b(?:payees?|remunerees?|indemnisees?)\b/;
const FIGURE = /^[-+(]?\s*\d[\d\s.,:h]*\)?$/i;

/**
 * True when the columns of hours do not say all by themselves: another column says how many of them count, or corrects them;
 * or whole numbers stand under 'centi\u00e8mes', which are hours for some and hundredths for others.
 */
export function isPartlySaid(table: Table, worked: readonly number[]): boolean {
  const isBeside = ({ heading, role }: Table['columns'][number], column: number) =>
    role === null &&
    !worked.includes(column) &&
    !isOfShares(heading) &&
    BESIDE.test(headingWords(heading)) &&
    holdsFigures(table, column);
  return (
    worked.length > 0 &&
    (table.columns.some(isBeside) ||
      worked.some((column) => isOfHundredths(table, column)) ||
      (worked.some((column) => PAID.test(headingWords(table.columns[column]!.heading))) &&
        hasAbsences(table)))
  );
}

/** Absences counted beside hours that are paid: some of the ones are the others. */
function hasAbsences(table: Table): boolean {
  return table.columns.some(({ nature }, column) => nature === 'ABSENCE' && holdsFigures(table, column));
}

const LABEL = /^(?:libelles?|designation|intitule|nature|type|motif|code|evenement|categorie|activite)\b/;

/** A column of labels some of which are absences, overtime or training: each row says its kind there. Null without one. */
export function kindsToldIn(table: Table): number | null {
  let best = { column: -1, told: 0 };
  table.columns.forEach(({ role, heading }, column) => {
    if (role !== null || !LABEL.test(headingWords(heading))) return;
    const natures = textsIn(table, column).map((text) => hourNatureOf([text]));
    const told = natures.filter((nature) => ['ABSENCE', 'OVERTIME', 'TRAINING'].includes(nature)).length;
    // 'HS25' and 'Heures supplémentaires 25 %' beside each other: the words say more than the code.
    const isCode = /^code\b/.test(headingWords(heading));
    if (told > 0 && (told >= best.told || isCode === false)) best = { column, told };
  });
  return best.column < 0 ? null : best.column;
}

/**
 * Under each column of hours that has none beside it, whether a column without heading goes on with them: '151' and '67' may be
 * 151,67 cut at its comma, or 151 h 67. Such rows are not read.
 */
export function goesOnBeside(table: Table, column: number): boolean {
  const beside = table.columns[column + 1];
  if (beside === undefined || beside.heading !== '') return false;
  const texts = textsIn(table, column + 1);
  return texts.length > 0 && texts.every((text) => /^\d{1,2}$/.test(text));
}

function holdsFigures(table: Table, column: number): boolean {
  const filled = textsIn(table, column);
  return filled.length > 0 && filled.every((text) => FIGURE.test(text));
}

function isOfHundredths(table: Table, column: number): boolean {
  if (!/\bcentiemes?\b/.test(headingWords(table.columns[column]!.heading))) return false;
  const filled = textsIn(table, column);
  return filled.length > 0 && filled.every((text) => /^\d+$/.test(text));
}

function textsIn(table: Table, column: number): string[] {
  return sampledRows(table)
    .map(({ cells }) => cells[column])
    .filter((cell) => !saysNoHours(cell))
    .map(textOf);
}
