import { invalid } from '../../../platform/refuse.js';

/** Refuses a whole statement because one of its rows holds what looks like a social security number. */
export function refuseNirAt(row: number): never {
  throw invalid('nir-refused-at-row', 'file', { row });
}
