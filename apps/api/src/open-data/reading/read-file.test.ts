import { type RawObject, rawOf } from '@clausier/domain/open-data/raw';
import { readRecord } from '@clausier/domain/open-data/reading/read-record';
import { SHAPES, type Shape } from '@clausier/domain/open-data/shape';
import { DIRTY_RECORD } from '@clausier/domain/open-data/testing/dirty-record';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { readAsset } from '../../reference/read-asset.js';
import { CROIX, caseBytes, EXAMPLES, MEGALIS } from '../testing.test-bed.js';
import { type FileNotes, type ReadRow, readFile } from './read-file.js';

const TODAY = '2026-11-29';
const reading = (content: string | Uint8Array): { rows: ReadRow[]; notes: FileNotes } => {
  const rows: ReadRow[] = [];
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const notes = readFile(bytes, TODAY, (row) => rows.push(row));
  return { rows, notes };
};
const subjects = (content: string | Uint8Array) =>
  reading(content).rows.map(({ contract }) => contract?.subject ?? null);
const rulesOf = (row: ReadRow) => row.anomalies.map(({ rule }) => rule);
/** What these tests read of a JSON schema. */
type SchemaNode = {
  $ref?: string;
  type?: string | string[];
  required?: string[];
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  pattern?: string;
  enum: unknown[];
  properties: Record<string, SchemaNode>;
  items: SchemaNode;
  definitions: Record<string, SchemaNode>;
};
const schema = readAsset<SchemaNode>('decp/schema_decp_v2.0.3.json');
const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);

describe('the fields the domain reads', () => {
  const resolve = (node: SchemaNode): SchemaNode => {
    if (!node.$ref) return node;
    const found = node.$ref
      .slice(2)
      .split('/')
      .reduce((at, key) => at[key as 'items'], schema);
    return resolve(found);
  };
  const agree = (shape: Shape, said: SchemaNode, path: string): void => {
    const node = resolve(said);
    if (shape.is === 'object') {
      expect([path, ...Object.keys(shape.fields).sort()]).toEqual([
        path,
        ...Object.keys(node.properties).sort(),
      ]);
      expect([path, ...shape.required].sort()).toEqual([path, ...(node.required ?? [])].sort());
      for (const [name, field] of Object.entries(shape.fields))
        agree(field, node.properties[name]!, `${path}.${name}`);
    } else if (shape.is === 'list') agree(shape.of, resolve(node.items).properties[shape.each]!, `${path}[]`);
    else if (shape.is === 'choices')
      expect([path, ...shape.among]).toEqual([path, ...resolve(node.properties[shape.each]!).items.enum]);
    else if (shape.is === 'choice') expect([path, ...shape.among]).toEqual([path, ...node.enum]);
    else if (shape.is === 'number' || shape.is === 'integer')
      expect([path, node.type, node.minimum, node.maximum]).toEqual([
        path,
        shape.is,
        shape.least,
        shape.most,
      ]);
    else if (shape.is === 'flag') expect([path, node.type]).toEqual([path, 'boolean']);
    else if (shape.is === 'text')
      expect([path, node.maxLength, node.pattern]).toEqual([path, shape.longest, shape.pattern?.source]);
    else expect([path, node.type, typeof node.pattern]).toEqual([path, 'string', 'string']);
  };

  it.each([
    ['CONTRACT', 'marche'],
    ['CONCESSION', 'contrat-concession'],
  ] as const)('of a %s are those of the official schema, with its lists and its bounds', (kind, name) => {
    agree(SHAPES[kind], schema.definitions[name]!, name);
  });

  it('are valid whatever was read into them, but for what is missing', () => {
    fc.assert(
      fc.property(DIRTY_RECORD, (dirty) => {
        const { kind, record } = readRecord(rawOf(dirty) as RawObject, { today: TODAY });
        validate({ marches: { [kind === 'CONTRACT' ? 'marche' : 'contrat-concession']: [record] } });
        const refusals = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'required');
        expect(refusals).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('a file of contracts', () => {
  it('conserves its records: each is a row, imported or told why not, in its order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(DIRTY_RECORD, fc.jsonValue()), { minLength: 1, maxLength: 12 }),
        (records) => {
          // A list among the records holds records: it is looked into, not counted.
          const flat = records.filter(
            (one) =>
              !Array.isArray(one) &&
              !(one && typeof one === 'object' && Object.keys(one).some((key) => /^\d+$/.test(key))),
          );
          for (const file of [{ marches: flat }, { marches: { marche: flat } }, flat]) {
            const { rows, notes } = reading(JSON.stringify(file));
            expect(notes).toMatchObject({ records: flat.length, stoppedAt: null, isTruncated: false });
            expect(rows.map(({ place }) => place)).toEqual(flat.map((_, index) => index + 1));
            const lost = rows.filter(
              ({ contract, anomalies }) =>
                !contract && !anomalies.some(({ outcome }) => outcome === 'SET_ASIDE'),
            );
            expect(lost).toEqual([]);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each([
    ['a list', '[{"objet":"A"},{"objet":"B"}]'],
    ['a list under marches', '{"marches":[{"objet":"A"},{"objet":"B"}]}'],
    ['the official nesting', '{"marches":{"marche":[{"objet":"A"},{"objet":"B"}]}}'],
    ['one of XML', '{"marches":{"@xmlns":"x","marche":[{"objet":{"#text":"A"}},{"objet":"B"}]}}'],
    ['a table by number', '{"marches":{"0":{"objet":"A"},"1":{"objet":"B"}}}'],
    ['wrapped records', '{"marches":[{"marche":{"objet":"A"}},{"marche":{"objet":"B"}}]}'],
    [
      'the answer of a site',
      '{"result":{"total":2,"records":[{"fields":{"objet":"A"}},{"fields":{"objet":"B"}}]}}',
    ],
    ['one record a line', '{"objet":"A"}\n{"objet":"B"}\n'],
    ['lists one after the other', '[{"objet":"A"}]\n[{"objet":"B"}]'],
    ['commas too many', '{"marches":[{"objet":"A",},{"objet":"B"},],}'],
  ])('is found in %s', (_, text) => expect(subjects(text)).toEqual(['A', 'B']));

  it.each([
    [
      'windows-1252',
      Buffer.from('{"marches":[{"objet":"R\xe9fection \x96 \xe9cole"}]}', 'latin1'),
      'Réfection – école',
      'WINDOWS-1252',
    ],
    ['UTF-16', Buffer.from('\ufeff{"marches":[{"objet":"Réfection"}]}', 'utf16le'), 'Réfection', 'UTF-16'],
    ['UTF-8 with its mark', Buffer.from('\ufeff{"marches":[{"objet":"Réfection"}]}'), 'Réfection', 'UTF-8'],
    [
      'both at once',
      Buffer.concat([
        Buffer.from('{"marches":[{"objet":"Réfection '),
        Buffer.from([0xe9]),
        Buffer.from('"}]}'),
      ]),
      'Réfection é',
      'MIXED',
    ],
    ['UTF-8 encoded twice', Buffer.from('{"marches":[{"objet":"RÃ©fection"}]}'), 'Réfection', 'UTF-8'],
  ])('is read in %s', (_, bytes, subject, encoding) => {
    const { rows, notes } = reading(bytes);
    expect([rows[0]!.contract!.subject, notes.encoding]).toEqual([subject, encoding]);
  });

  it('has its NaN, its bare line ends and its lone backslashes put right, and counted', () => {
    const { rows, notes } = reading(
      '{"marches":[{"objet":"Un\ndeux \\d","montant":NaN,"dureeMois":012,"id":"1"}]}',
    );
    expect(notes.repairs).toEqual({
      ...{ foreignLetters: 0, bareControls: 1, badEscapes: 1, badWords: 2 },
      strayMarks: 0,
    });
    expect(rows[0]!.contract!.record).toMatchObject({ objet: 'Un\ndeux \\d', dureeMois: 12 });
    expect(rows[0]!.anomalies).toContainEqual({
      path: 'montant',
      rule: 'not-a-value',
      value: 'NaN',
      outcome: 'LEFT_OUT',
    });
  });

  it('that was cut gives what is before the cut, and tells the record that was open', () => {
    const whole = JSON.stringify({ marches: [{ objet: 'A' }, { objet: 'B' }, { objet: 'C' }] });
    const { rows, notes } = reading(whole.slice(0, whole.indexOf('"C"') + 2));
    expect(notes).toMatchObject({ isTruncated: true, records: 3, contracts: 2 });
    expect(rulesOf(rows[2]!)).toEqual(['record-truncated']);
  });

  it('that breaks in the middle gives what is before, and says where', () => {
    const text = '{"marches":[{"objet":"A"},{"objet":!"B"},{"montant":1}]}';
    const { rows, notes } = reading(text);
    expect(rows.map(({ contract }) => contract?.subject ?? null)).toEqual(['A', null]);
    expect(notes.stoppedAt).toBe(text.indexOf(':!'));
  });

  it('tells a name that comes again, and reads the repeated elements of XML as a list', () => {
    const { rows } = reading(
      '{"marches":[{"id":"1","titulaires":{"titulaire":{"id":"21590163800019"},"titulaire":{"id":"40799550500010"}}}]}',
    );
    expect(rows[0]!.contract!.record.titulaires).toHaveLength(2);
    expect(rulesOf(rows[0]!)).toContain('key-repeated');
  });
});

describe('a hostile file', () => {
  it.each([
    ['lists without end', '['.repeat(2_000_000)],
    ['objects without end', '{"a":'.repeat(500_000)],
    ['records without end, in lists', '[{"objet":"a",'.repeat(200_000)],
    [
      'a record that goes too deep',
      `{"marches":[{"id":"1","x":${'['.repeat(10_000)}${']'.repeat(10_000)}}]}`,
    ],
    ['a number of a million figures', `{"marches":[{"id":"1","montant":${'9'.repeat(1_000_000)}}]}`],
    ['a text of ten million letters', `{"marches":[{"id":"1","objet":"${'x'.repeat(10_000_000)}"}]}`],
    ['a record of a million values', `{"marches":[{"id":"1","x":[${'1,'.repeat(1_000_000)}1]}]}`],
    [
      'names that lead astray',
      '{"marches":[{"id":"1","__proto__":{"isAdmin":true},"constructor":{"prototype":{"a":1}}}]}',
    ],
    ['an escape of half a letter', '{"marches":[{"id":"1","objet":"\\ud800"}]}'],
    ['a zero character', '{"marches":[{"id":"1","objet":"a\\u0000b"}]}'],
  ])('of %s is read to an end, in time, and pollutes nothing', (_, text) => {
    const startedAt = performance.now();
    const { rows } = reading(text);
    expect(rows.length).toBeLessThanOrEqual(1);
    expect(performance.now() - startedAt).toBeLessThan(20_000);
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
    expect(JSON.stringify(rows).length).toBeLessThan(100_000);
  });

  it('whatever its bytes are, throws nothing', () => {
    const real = [CROIX, MEGALIS, ...EXAMPLES].map((name) => caseBytes(name).subarray(0, 20_000));
    fc.assert(
      fc.property(
        fc.constantFrom(...real),
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 30 }),
        fc.nat(),
        (bytes, changes, cut) => {
          const broken = Uint8Array.from(bytes.subarray(0, 1 + (cut % bytes.length)));
          for (const [at, value] of changes) broken[at % broken.length] = value;
          const { rows, notes } = reading(broken);
          expect(rows.length).toBe(notes.records);
        },
      ),
      { numRuns: 60 },
    );
  });
});
