import type { CalendarDay } from '../calendar/calendar-day.js';
import { editsBetween, forgivenEdits } from '../search/edits.js';
import { nameWords } from '../search/name-words.js';

/** What is compared of two files: the names, in whichever field they were typed, and the birth date if it is known. */
export interface Likened {
  readonly lastName: string;
  readonly firstName: string;
  readonly bornOn: CalendarDay | null;
}

/** SAME: nothing tells them apart but how they were typed. LIKELY: a letter or a digit differs. POSSIBLE: the name alone is known. */
export type Likeness = 'SAME' | 'LIKELY' | 'POSSIBLE';

/**
 * How much two files seem to be about one person, or null. Case, accents, order and swapped names do not tell people apart; a
 * letter or two in a name, a day and a month swapped, or one digit off in the birth date may be a mistake of typing, but not
 * both a name and a date at once beyond one of each.
 */
export function likenessOf(one: Likened, other: Likened): Likeness | null {
  const edits = editsOfNames(wordsOf(one), wordsOf(other));
  if (edits === null) return null;
  if (one.bornOn === null || other.bornOn === null) return 'POSSIBLE';
  const days = slipOfDays(one.bornOn, other.bornOn);
  if (days === 'NONE') return edits === 0 ? 'SAME' : 'LIKELY';
  if (days === 'FAR') return null;
  return edits <= 1 ? 'LIKELY' : null;
}

/** An apostrophe is often left out: N’diaye is Ndiaye. */
const wordsOf = ({ lastName, firstName }: Likened): string[] =>
  nameWords(`${lastName} ${firstName}`.replace(/['’ʼ]/g, '')).sort();

/** The least edits that make every word of the shorter name one of the longer; null beyond what is forgiven in each. */
function editsOfNames(one: string[], other: string[]): number | null {
  const [fewer, more] = one.length <= other.length ? [one, [...other]] : [other, [...one]];
  // One word alone, of a name that has several, is not enough to say that it is the same person.
  if (fewer.length < 2 && more.length > 1) return fewer.join('') === more.join('') ? 0 : null;
  if (fewer.join('') === more.join('')) return 0;
  let edits = more.length - fewer.length;
  for (const word of fewer) {
    const [nearest] = more
      .map((candidate, index) => ({ index, edits: editsBetween(word, candidate) }))
      .sort((a, b) => a.edits - b.edits);
    if (nearest === undefined || nearest.edits > forgivenEdits(word)) return null;
    edits += nearest.edits;
    more.splice(nearest.index, 1);
  }
  return edits;
}

/** NONE: the same day. SLIP: day and month swapped, or one digit off, or two neighbours swapped. FAR: another day. */
function slipOfDays(one: CalendarDay, other: CalendarDay): 'NONE' | 'SLIP' | 'FAR' {
  if (one === other) return 'NONE';
  const [year, month, day] = one.split('-') as [string, string, string];
  if (`${year}-${day}-${month}` === other) return 'SLIP';
  const [mine, theirs] = [one.replaceAll('-', ''), other.replaceAll('-', '')];
  const differing = [...mine].flatMap((digit, index) => (digit === theirs[index] ? [] : [index]));
  const [first, second] = differing;
  const isSwap =
    differing.length === 2 &&
    second === first! + 1 &&
    mine[first!] === theirs[second!] &&
    mine[second!] === theirs[first!];
  return differing.length === 1 || isSwap ? 'SLIP' : 'FAR';
}
