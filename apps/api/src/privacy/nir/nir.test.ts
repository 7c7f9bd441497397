import { looksLikeNir, nirKey } from '@clausier/domain/participants/refuse-nir';
import { aUser } from '@clausier/tests/builders/organisations';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openTestBed, type TestBed } from '../../database/test-bed.js';

let bed: TestBed;
beforeAll(async () => {
  bed = await openTestBed();
});
afterAll(() => bed.close());

const digits = (least: number, most = least) => fc.stringMatching(new RegExp(`^[0-9]{${least},${most}}$`));
const mark = fc.constantFrom(
  '',
  ' ',
  '.',
  '-',
  '/',
  '_',
  '\u00a0',
  '\u202f',
  '\u2011',
  '\u200b',
  ' - ',
  ',',
  ';',
  '\t',
);
/** Numbers in the shape of one, nearly in its shape, in groups of any size, in the middle of other texts. */
const numbers = fc.oneof(
  fc
    .tuple(
      fc.tuple(
        fc.constantFrom('1', '2', '7', '5'),
        digits(2),
        digits(2),
        fc.oneof(digits(2), fc.constantFrom('2A', '2b', '97')),
        digits(3),
        digits(3),
      ),
      mark,
      mark,
      fc.oneof(digits(0, 2), fc.constant('right')),
    )
    .map(([fields, between, beforeKey, key]) => {
      const right = String(nirKey(fields.join(''))).padStart(2, '0');
      return `${fields.join(between)}${beforeKey}${key === 'right' ? right : key}`;
    }),
  fc
    .tuple(digits(10, 18), fc.integer({ min: 1, max: 6 }), mark)
    .map(([number, size, between]) => number.match(new RegExp(`.{1,${size}}`, 'g'))!.join(between)),
  fc
    .array(
      fc.tuple(digits(1, 15), mark).map((pair) => pair.join('')),
      { maxLength: 6 },
    )
    .map((parts) => parts.join('')),
);
const texts = fc
  .tuple(
    fc.constantFrom('', 'NIR ', 'n°', 'a', '12 ', '3,', '3.'),
    numbers,
    fc.constantFrom('', ' h', 'b', '0', ' 12', ',5'),
  )
  .map((parts) => parts.join(''));

describe('The database', () => {
  it('finds a social security number where the domain finds one, on 10 000 texts', async () => {
    const written = fc.sample(texts, { numRuns: 10_000, seed: 20_261_122 });
    const { rows } = await bed.db.query<{ found: boolean }>(
      'select looks_like_nir(t) as found from unnest($1::text[]) with ordinality as u(t, n) order by n',
      [written],
    );
    const differing = written.filter((text, index) => rows[index]!.found !== looksLikeNir(text));
    expect(differing).toEqual([]);
    const found = rows.filter((row) => row.found).length;
    expect(found).toBeGreaterThan(1000);
    expect(found).toBeLessThan(9000);
  });

  it('refuses one by whatever way it comes, in every column where people write', async () => {
    const { rows } = await bed.db.query<{ conname: string }>(
      `select conname from pg_constraint where conname ~ '_holds_no_nir$' and conparentid = 0 and conislocal order by 1`,
    );
    expect(rows.length).toBeGreaterThan(20);
    const territory = await aTerritory(bed.db);
    await expect(
      bed.db.query(
        `insert into participant (registered_by_territory_id, last_name, first_name, born_on, sex)
         values ($1, 'Durand', '2 69 05 49 588 157 80', '1969-05-01', 'F')`,
        [territory.id],
      ),
    ).rejects.toMatchObject({ constraint: 'participant_holds_no_nir' });
    await expect(aUser(bed.db, { role: 'METROPOLIS', name: 'Zoé 269054958815780' })).rejects.toMatchObject({
      constraint: 'app_user_holds_no_nir',
    });
  });
});
