import { aParty } from '@clausier/tests/builders/contracts';
import type pg from 'pg';
import type { Marks } from '../marks.js';
import { aHouse, type House } from './house.js';
import { anotherContract, aWorker, type Worker } from './people.js';
import { someWorks, type Works } from './works.js';

/** A house with its two operations and its three people, one of whom works for the partner house. */
export interface Site extends House {
  readonly works: Works;
  readonly secondWorks: Works;
  readonly person: Worker;
  readonly second: Worker;
  readonly traveller: Worker;
}

/** Criteria that only one person of the world has; none reads like another word of the product. */
const SECRETS = [
  { criterion: 'RQTH', group: 'DISABILITY', bornOn: '1961-02-03' },
  { criterion: 'JUSTICE', group: 'OTHER', bornOn: '1962-03-04' },
  { criterion: 'AAH', group: 'MINIMUM_INCOME', bornOn: '1963-04-05' },
  { criterion: 'REFUGEE', group: 'OTHER', bornOn: '1964-05-06' },
  { criterion: 'INVALIDITY', group: 'DISABILITY', bornOn: '1965-06-07' },
  { criterion: 'SENIOR_50', group: 'SENIOR', bornOn: '1966-07-08' },
  { criterion: 'ASS', group: 'MINIMUM_INCOME', bornOn: '1967-08-09' },
  { criterion: 'PACEA_CEJ', group: 'YOUTH', bornOn: '1968-09-10' },
] as const;

/** Two houses that each host a resident of the other; `turn` says which secrets are theirs. */
export async function aPairOfSites(
  db: pg.Pool,
  marks: Marks,
  names: readonly [string, string],
  turn: 0 | 1,
): Promise<[Site, Site]> {
  const open = (at: 0 | 1) => {
    const [person, traveller] = SECRETS.slice(turn * 4 + at * 2);
    return aHouse(db, marks, names[at], { person: person!, traveller: traveller! });
  };
  const halves = [
    await openWorks(db, marks, await open(0)),
    await openWorks(db, marks, await open(1)),
  ] as const;
  return [await staff(db, marks, halves[0], halves[1]), await staff(db, marks, halves[1], halves[0])];
}

type Half = House & Pick<Site, 'works' | 'secondWorks'>;

async function openWorks(db: pg.Pool, marks: Marks, house: House): Promise<Half> {
  return {
    ...house,
    works: await someWorks(db, marks, house, 'operation'),
    secondWorks: await someWorks(db, marks, house, 'second operation'),
  };
}

async function staff(db: pg.Pool, marks: Marks, house: Half, partner: Half): Promise<Site> {
  const { works, secondWorks } = house;
  const guestFirm = { role: 'CO_CONTRACTOR', is_lead: false };
  const { id: partyId } = await aParty(db, partner.works.clause, house.firm.id, guestFirm);
  const here = { house, host: house, as: 'person' } as const;
  const person = await aWorker(db, marks, { ...here, firstName: 'Une', works });
  const second = await aWorker(db, marks, { ...here, firstName: 'Deux', works: secondWorks });
  const journey = { house, host: partner, as: 'traveller', works: partner.works, partyId } as const;
  const traveller = await aWorker(db, marks, { ...journey, firstName: 'Trois' });
  await anotherContract(db, marks, house, traveller, secondWorks);
  return { ...house, person, second, traveller };
}
