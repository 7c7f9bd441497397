import type { Table } from '../find-tables.js';
import { headingWords } from '../heading-words.js';

/** Two columns that say from which day to which a row is about. */
export interface SpanColumns {
  readonly from: number;
  readonly to: number;
}

const FROM =
  /^(?:(?:date|jour) )?(?:de )?(?:debut|du|from|start)(?: (?:de |de la |of )?(?:periode|semaine|period|week))?$/;
const TO =
  /^(?:(?:date|jour) )?(?:de )?(?:fin|au|to|end)(?: (?:de |de la |of )?(?:periode|semaine|period|week))?$/;

/** 'Date début' and 'Date fin', 'Du' and 'Au', one of each. Those of a contract or a mission say it, and are none. */
export function spanColumnsOf(table: Table): SpanColumns | null {
  const headed = (shape: RegExp) =>
    table.columns.flatMap(({ heading }, column) => (shape.test(headingWords(heading)) ? [column] : []));
  const [from, to] = [headed(FROM), headed(TO)];
  return from.length === 1 && to.length === 1 ? { from: from[0]!, to: to[0]! } : null;
}
