import { DomainError } from '@clausier/domain/shared/domain-error';
import { partOfWrite } from '../../database/part-of-write.js';
import type { Transactions } from '../../database/transactions.js';
import type { RequestContext } from '../../platform/actor.js';
import type { ReminderState } from '../reminder.view.js';
import type { Reminders } from '../reminders.js';
import { planMessage } from '../tell-firm.js';
import type { MessageOutcome, SeveralFirms } from './several.view.js';

/** What was planned for a firm, or why nothing was. */
type Planned = { readonly firmId: number } & (
  | { readonly id: number; readonly code: null }
  | { readonly id: null; readonly code: string }
);

/**
 * Writes to several firms, each as it is written to alone, and for a month once: every message is planned in a transaction of
 * its own before the first leaves. One that is refused (what `planMessage` throws) leaves the others. As soon as one cannot leave,
 * the mail server is not tried again: the rest waits with it for the next round.
 */
export async function remindSeveral(
  { transactions, reminders }: { transactions: Transactions; reminders: Reminders },
  context: RequestContext,
  { firmIds }: SeveralFirms,
): Promise<MessageOutcome[]> {
  const asked = { isMailed: reminders.isMailed, isAmongSeveral: true };
  const planned: Planned[] = [];
  for (const firmId of firmIds) {
    try {
      const { id } = await transactions.write(partOfWrite(context, firmId), (scope) =>
        planMessage(scope, firmId, asked),
      );
      planned.push({ firmId, id, code: null });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      planned.push({ firmId, id: null, code: error.code });
    }
  }
  return sendAll(reminders, planned);
}

async function sendAll(reminders: Reminders, planned: readonly Planned[]): Promise<MessageOutcome[]> {
  const outcomes: MessageOutcome[] = [];
  let isLeaving = true;
  for (const { firmId, id, code } of planned) {
    if (id === null) {
      outcomes.push({ firmId, state: null, code });
      continue;
    }
    const state: ReminderState = isLeaving ? await reminders.sendNow(id) : 'PLANNED';
    isLeaving = state !== 'PLANNED';
    outcomes.push({ firmId, state, code: null });
  }
  return outcomes;
}
