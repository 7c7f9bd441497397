import { aUser } from '@clausier/tests/builders/organisations';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Papa from 'papaparse';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import { visitorAs } from '../identity/testing/session.js';
import type { Visitor } from '../identity/testing/visitor.js';
import { aSmallBase, type SmallBase } from '../reports/testing/small-base.js';

const NAMES = ['Élan', 'eclair', 'Zoé', 'Œuvre', 'Martin'];

let bed: TestBed;
let base: SmallBase;
let manager: Visitor;

beforeAll(async () => {
  bed = await openTestBed();
  const recorder = await aUser(bed.db, { role: 'ADMINISTRATOR' });
  base = await aSmallBase(bed.db, recorder.id);
  // Several people have one name; firms and operations are named as people name them.
  await bed.db.query(
    `update participant set last_name = ($1::text[])[1 + id % 5], first_name = 'Alix', born_on = '1980-01-01'::date + id`,
    [NAMES],
  );
  await bed.db.query(
    `update firm set name = case id % 3 when 0 then 'Bâtir ; et "fils" ' else '@accès ' end || id`,
  );
  await bed.db.query(`update operation set name = ($1::text[])[1 + id % 2] || id`, [
    ['Écoquartier', 'école ;'],
  ]);
  const house = await aUser(bed.db, { role: 'HOUSE_MANAGER', territory_id: base.territories[0]!.id });
  manager = await visitorAs(bed, await bed.openApp(), house.id);
});
afterAll(() => bed.close());

interface KnownLine {
  month: string;
  operation: string;
  operation_id: number;
  operation_territory: string;
  residence_territory: string;
  authority: string;
  firm: string;
  participant: string;
  hour_kind: string;
  hours: number;
  reason: string | null;
}

/** The lines of the first house as the owner of the base reads them, one by one. */
async function knownLines(): Promise<KnownLine[]> {
  const { rows } = await bed.db.query<KnownLine>(
    `select to_char(e.month, 'YYYY-MM') as month, o.name as operation, o.id as operation_id, ot.name as operation_territory,
       rt.name as residence_territory, a.name as authority, f.name as firm, p.last_name || ', ' || p.first_name as participant,
       e.hour_kind, e.hours::integer as hours, e.reason
     from hour_entry e join operation o on o.id = e.operation_id join territory ot on ot.id = e.operation_territory_id
       join territory rt on rt.id = e.residence_territory_id join contracting_authority a on a.id = e.authority_id
       join firm f on f.id = e.firm_id join participant p on p.id = e.participant_id
     where $1 in (e.operation_territory_id, e.residence_territory_id) and e.month between '2023-01-01' and '2023-12-01'`,
    [base.territories[0]!.id],
  );
  return rows;
}

const KIND_WORDS: Readonly<Record<string, string>> = { WORKED: 'Travaillées', TRAINING: 'Formation' };
const asTyped = (text: string) => (/^[@=]/.test(text) ? `'${text}` : text);

/** What a reader of the file sees of a line, the instant of its recording left out. */
const cellsOf = (line: KnownLine): string[] => [
  line.month,
  line.operation,
  line.operation_territory,
  line.residence_territory,
  line.authority,
  asTyped(line.firm),
  line.participant,
  KIND_WORDS[line.hour_kind]!,
  '1',
  (line.hours / 100).toFixed(2).replace('.', ','),
  asTyped(line.reason ?? ''),
];

async function fileOf(query: string): Promise<string[][]> {
  const { text } = await manager.send('GET', `/reports/lines.csv?from=2023-01&to=2023-12${query}`);
  const { data: rows } = Papa.parse<string[]>(text.trim(), { delimiter: ';', newline: '\r\n' });
  return rows.slice(1).map((row) => row.slice(0, -1));
}

describe('The file of lines of a house', () => {
  it('holds each line of its own hours once, with the names of its place and person', async () => {
    const known = (await knownLines()).map(cellsOf);
    expect(known.length).toBeGreaterThan(50);
    const file = await fileOf(`&territory=${base.territories[0]!.code}`);
    expect([...file].sort()).toEqual([...known].sort());
  });

  it('is in the order of months, then of the alphabet as French has it: territories, operation, firm, person', async () => {
    const file = await fileOf(`&territory=${base.territories[0]!.code}`);
    const { compare } = new Intl.Collator('fr');
    const columns = [0, 2, 3, 1, 5, 6];
    for (const [at, row] of file.entries()) {
      const before = file[at - 1] ?? row;
      const first = columns.map((column) => compare(before[column]!, row[column]!)).find((one) => one !== 0);
      expect(first ?? -1).toBeLessThan(0);
    }
  });

  it('says last, month by month, the hours of others that are told to it, without a name', async () => {
    const own = await fileOf(`&territory=${base.territories[0]!.code}`);
    const all = await fileOf('');
    const others = all.filter((row) => row[6] === '');
    expect(all.filter((row) => row[6] !== '')).toEqual(own);
    for (const month of new Set(all.map(([first]) => first))) {
      const isTold = all.filter((row) => row[0] === month).map((row) => row[6] === '');
      expect(isTold).toEqual([...isTold].sort());
    }
    expect(others.length).toBeGreaterThan(0);
  });
});
