import { addDays } from '@clausier/domain/calendar/calendar-day';
import { monthRange } from '@clausier/domain/calendar/month';
import type { Scope } from '../../database/scope.js';
import { tryOut } from '../../database/try-out.js';
import { firmOfHouse } from '../../identity/deposit-links/deposit-links.query.js';
import type { Mailer } from '../../mail/mailer.js';
import { readMissing } from '../send-reminder.js';
import { planMessage } from '../tell-firm.js';
import type { MessagePreview, SeveralFirms } from './several.view.js';

/** How long the link of a message opens, in days, as `makeDepositLink` says. */
const LINK_OPENS = 30;

/**
 * The messages that several firms would get, and why the others would not: each is planned as it would be and taken back at
 * once, so that what is said is what would be done. Call it in a write; nothing stays.
 */
export async function previewMessages(
  scope: Scope,
  { firmIds }: SeveralFirms,
  mailer: Mailer,
): Promise<MessagePreview[]> {
  const previews: MessagePreview[] = [];
  for (const firmId of firmIds) previews.push(await previewOne(scope, firmId, mailer));
  return previews;
}

async function previewOne(scope: Scope, firmId: number, mailer: Mailer): Promise<MessagePreview> {
  const asked = { isMailed: mailer.isConfigured, isAmongSeveral: true };
  const { refusal } = await tryOut(scope, () => planMessage(scope, firmId, asked));
  const nobody = { firmId, firmName: null, recipient: null, months: [], subject: null, text: null };
  if (refusal?.code === 'not-found') return { ...nobody, refusal: refusal.code };
  const firm = await firmOfHouse(scope, firmId);
  const missing = await readMissing(scope, firmId, scope.today);
  const known = {
    ...nobody,
    firmName: firm.name,
    recipient: firm.contactEmail,
    months: [...new Set(missing.flatMap(({ firstMonth, month }) => monthRange(firstMonth, month)))].sort(),
  };
  if (refusal) return { ...known, refusal: refusal.code };
  const reader = { email: firm.contactEmail!, name: firm.contactName ?? firm.name, language: 'fr' } as const;
  const words = mailer.wordsOfReminder(
    reader,
    { firmName: firm.name, until: addDays(scope.today, LINK_OPENS) },
    missing,
    { today: scope.today, houses: [...new Set(missing.map(({ houseName }) => houseName))] },
  );
  return { ...known, ...words, refusal: null };
}
