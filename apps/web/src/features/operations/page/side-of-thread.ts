import type { Operation } from '../use-operation';

/** What each card takes besides its rows, and the chart of the months, in rows of a table. */
const [HEAD, EMPTY, CHART, PERSON, CONTACT] = [2, 3, 7, 1.3, 1.4];

type Shown = Pick<Operation, 'people' | 'desk' | 'months'>;

/**
 * On which side of the page the thread of events goes: under the shorter one, so that a finished operation, where nobody
 * works any more, has no empty half beside a long history. Reckoned in rows: nothing moves once it is drawn.
 */
export function sideOfThread({ people, desk, months }: Shown): 'left' | 'right' {
  const chart = months ? HEAD + CHART : 0;
  const persons = people ? HEAD + (people.items.length * PERSON || EMPTY) : chart;
  const statements = desk ? HEAD + (desk.statements.length || 1) : 0;
  const contacts = desk ? HEAD + (desk.contacts.length * CONTACT || 1) : 0;
  const right = (people ? chart : 0) + contacts;
  return persons + statements < right ? 'left' : 'right';
}
