import { DomainError } from '@clausier/domain/shared/domain-error';
import type { Transactions } from '../database/transactions.js';
import type { RequestContext } from '../platform/actor.js';
import type { CellsAnswer } from './cell-answers.js';
import type { CellInput } from './cell-inputs.js';
import { saveCells } from './save-cells.js';

const ATTEMPTS = 5;
const LOST_RACES: readonly string[] = ['revision-stale', 'participant-month-over-744'];

/**
 * Saves cells; when somebody else posted between the judgement and the posting, the database refused all and nothing was
 * written: the cells are judged again on what now stands, so that only those concerned are told no.
 */
export async function saveCellsAgain(
  transactions: Transactions,
  context: RequestContext,
  cells: readonly CellInput[],
): Promise<CellsAnswer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transactions.write(context, (scope) => saveCells(scope, cells));
    } catch (error) {
      const isLostRace = error instanceof DomainError && LOST_RACES.includes(error.code);
      if (!isLostRace || attempt === ATTEMPTS) throw error;
    }
  }
}
