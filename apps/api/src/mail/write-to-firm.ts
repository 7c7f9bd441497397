import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { formatDay } from '@clausier/domain/calendar/format-day';
import type { Month } from '@clausier/domain/calendar/month';
import { formatPeriod } from '@clausier/domain/timesheets/statement-period';
import { FIRM_SENTENCES, fill } from './firm-sentences.js';
import { type Message, writeLetter } from './write-letter.js';
import type { Reader } from './write-message.js';

/** The link a message to a firm carries. */
export interface CarriedLink {
  readonly firmName: string;
  readonly url: string;
  readonly until: CalendarDay;
}

/** A statement that is missing, as its firm recognises it. */
export interface MissingStatement {
  /** The last month of the period it is of, and the first that is missing. */
  readonly month: Month;
  readonly firstMonth: Month;
  readonly operationName: string;
  readonly lotName: string;
  readonly persons: number;
  readonly dueOn: CalendarDay;
}

/** The message that gives a firm its link. */
export function writeDepositLink({ name, language }: Reader, link: CarriedLink): Message {
  const words = FIRM_SENTENCES[language];
  const named = { name, firm: link.firmName, until: formatDay(link.until, language) };
  return writeLetter(language, {
    subject: words.link.subject,
    greeting: fill(words.greeting, named),
    body: [fill(words.link.body, named)],
    action: words.link.action,
    url: link.url,
    end: [fill(words.until, named)],
  });
}

/** The one message that lists all a firm owes, the earliest first, with its link and whom to ask. */
export function writeReminder(
  { name, language }: Reader,
  link: CarriedLink,
  missing: readonly MissingStatement[],
  { today, houses }: { today: CalendarDay; houses: readonly string[] },
): Message {
  const { reminder, ...words } = FIRM_SENTENCES[language];
  const dueOn = missing.map((one) => one.dueOn).sort()[0]!;
  const tense = dueOn < today ? 'late' : 'coming';
  const named = {
    name,
    firm: link.firmName,
    until: formatDay(link.until, language),
    due: formatDay(dueOn, language),
    houses: houses.join(', '),
  };
  return writeLetter(language, {
    subject: fill(reminder.subject[tense], named),
    greeting: fill(words.greeting, named),
    body: [fill(reminder.body[tense], named)],
    items: missing.map((one) =>
      fill(reminder.item, {
        month: formatPeriod({ first: one.firstMonth, last: one.month }, language),
        operation: one.operationName,
        lot: one.lotName,
        persons: fill(reminder.persons[one.persons === 1 ? 'one' : 'other'], { count: String(one.persons) }),
        due: formatDay(one.dueOn, language),
      }),
    ),
    action: reminder.action,
    url: link.url,
    end: [reminder.how, fill(words.until, named), fill(words.contact, named), words.ignore],
  });
}
