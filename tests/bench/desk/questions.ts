import type { Database } from '../../builders/database.js';
import type { Population } from './population.js';

/** One question of a round: who asks what, where. */
export interface Question {
  readonly name: string;
  readonly as: 'largest' | 'middle' | 'metropolis';
  readonly path: string;
  readonly body?: unknown;
}

/** What people look for: names, halves of names, names mistyped, numbers, SIRETs. Another one each round. */
export async function questionsOf(db: Database, people: Population): Promise<(round: number) => Question[]> {
  const known = async (territoryId: number) =>
    (
      (await db.query(
        `select last_name as last, first_name as first from participant where registered_by_territory_id = $1 order by md5(id::text) limit 60`,
        [territoryId],
      )) as { rows: { last: string; first: string }[] }
    ).rows;
  const operations = (
    (await db.query(
      'select o.name, c.number from operation o join public_contract c on c.operation_id = o.id where o.territory_id = $1 order by md5(o.id::text) limit 60',
      [people.largest.territoryId],
    )) as { rows: { name: string; number: string }[] }
  ).rows;
  const firms = (
    (await db.query('select siret, name from firm order by md5(id::text) limit 60')) as {
      rows: { siret: string; name: string }[];
    }
  ).rows;
  const houses = {
    largest: await known(people.largest.territoryId),
    middle: await known(people.middle.territoryId),
  };
  return (round) => {
    const at = <T>(list: readonly T[]): T => list[(round + list.length) % list.length]!;
    const ask = (name: string, as: Question['as'], text: string): Question => ({
      name: `search: ${name}`,
      as,
      path: '/search',
      body: { text },
    });
    const list = (name: string, as: Question['as'], path: string, body?: unknown): Question => ({
      name: `list: ${name}`,
      as,
      path,
      ...(body === undefined ? {} : { body }),
    });
    return [
      ...(['largest', 'middle'] as const).flatMap((as) => {
        const { last, first } = at(houses[as]);
        return [
          ask(`a whole name, ${as} house`, as, `${first} ${last}`),
          ask(`three letters, ${as} house`, as, last.slice(0, 3)),
          ask(`a first name, ${as} house`, as, first),
          ask(`a name mistyped, ${as} house`, as, `${mistyped(last)} ${first}`),
        ];
      }),
      ask('nothing of the kind, largest house', 'largest', `zqx${round + 10}wvk`),
      ask('an operation, largest house', 'largest', at(operations).name.split(' ').slice(-2).join(' ')),
      ask('a common word, metropolis', 'metropolis', at(operations).name.split(' ')[0]!),
      ask(
        'an operation mistyped, metropolis',
        'metropolis',
        mistyped(at(operations).name.split(' ').at(-1)!),
      ),
      ask('a contract number, metropolis', 'metropolis', at(operations).number),
      ask('a SIRET, largest house', 'largest', at(firms).siret),
      ask('a firm, metropolis', 'metropolis', at(firms).name),
      list('operations, largest house', 'largest', `/operations?page=${1 + (Math.abs(round) % 5)}`),
      list(
        'operations searched, largest house',
        'largest',
        `/operations?search=${encodeURIComponent(at(operations).name.split(' ').at(-1)!)}`,
      ),
      list('operations, metropolis', 'metropolis', `/operations?page=${1 + (Math.abs(round) % 5)}`),
      list('participants, largest house', 'largest', '/participants/search', {
        page: 1 + (Math.abs(round) % 5),
      }),
      list('participants searched, largest house', 'largest', '/participants/search', {
        search: at(houses.largest).last,
      }),
      list('participants, middle house', 'middle', '/participants/search', {}),
      list('work contracts, largest house', 'largest', '/employment-contracts/search', {}),
      list('work contracts searched, largest house', 'largest', '/employment-contracts/search', {
        search: at(houses.largest).last,
      }),
      list('firms, largest house', 'largest', `/firms?page=${1 + (Math.abs(round) % 5)}`),
      // Orders that no index gives go through everybody once (docs/adr/0029).
      {
        name: 'other order: participants by birth date',
        as: 'largest',
        path: '/participants/search',
        body: { sort: 'bornOn' },
      },
      {
        name: 'other order: work contracts by name',
        as: 'largest',
        path: '/employment-contracts/search',
        body: { sort: 'name' },
      },
      // Everything that waits, found anew: beside the targets, told for what it is.
      { name: 'inbox, largest house', as: 'largest', path: '/inbox' },
      { name: 'inbox, middle house', as: 'middle', path: '/inbox' },
    ];
  };
}

/** Two neighbours swapped in the middle of a word. */
function mistyped(word: string): string {
  const at = Math.floor(word.length / 2);
  return word.slice(0, at - 1) + word[at]! + word[at - 1]! + word.slice(at + 1);
}
