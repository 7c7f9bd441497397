import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { looksLikeNir } from '../../participants/refuse-nir.js';
import { answerMissing } from '../answer.js';
import { changesBetween } from '../changes.js';
import { centsOf, factsOf } from '../facts.js';
import { missingFields } from '../missing.js';
import { proposeLot } from '../propose.js';
import { type RawObject, rawOf } from '../raw.js';
import { DIRTY_RECORD } from '../testing/dirty-record.js';
import { readRecord } from './read-record.js';

const TODAY = '2026-11-29';
const read = (record: object) => readRecord(rawOf(record) as RawObject, { today: TODAY });
const rulesOf = (record: object) => read(record).anomalies.map(({ path, rule }) => `${path} ${rule}`);

describe('a published contract', () => {
  it('of schema 1 is read in the words and places of 2.0.3, each move told', () => {
    const { record, anomalies } = read({
      id: '2021-17',
      nature: 'Accord-cadre',
      formePrix: 'Révisable',
      montant: '30000.00',
      lieuExecution: { code: '59170', typeCode: 'Code Postal', 'nom ': 'Croix' },
      titulaires: [{ id: '81809944200019', typeIdentifiant: '' }],
      modifications: [{ dateSignatureModification: '2022-01-03', montant: '35000' }],
    });
    expect(record).toEqual({
      id: '2021-17',
      nature: 'Marché',
      techniques: { technique: ['Accord-cadre'] },
      typesPrix: { typePrix: ['Définitif révisable'] },
      montant: 30000,
      lieuExecution: { code: '59170', typeCode: 'Code postal' },
      titulaires: [{ titulaire: { typeIdentifiant: 'SIRET', id: '81809944200019' } }],
      modifications: [
        { modification: { id: 1, dateNotificationModification: '2022-01-03', montant: 35000 } },
      ],
    });
    expect(
      anomalies.filter(({ outcome }) => outcome === 'CORRECTED').map(({ path, rule }) => `${path} ${rule}`),
    ).toEqual(
      expect.arrayContaining([
        'nature choice-of-older-schema',
        'formePrix choice-of-older-schema',
        'montant number-as-text',
        'titulaires other-nesting',
        'titulaires[0].titulaire.typeIdentifiant identifier-type-deduced',
        'modifications[0].modification.id amendment-without-number',
      ]),
    );
  });

  it('keeps an amendment without a number beside the one that has the number of its place', () => {
    const { record } = read({
      modifications: [
        { dateNotificationModification: '2022-01-03' },
        { id: 1, dateNotificationModification: '2022-01-03' },
      ],
    });
    expect(record.modifications).toEqual([
      { modification: { id: 2, dateNotificationModification: '2022-01-03' } },
      { modification: { id: 1, dateNotificationModification: '2022-01-03' } },
    ]);
  });

  it.each([
    [['Clause sociale']],
    ['Clause sociale'],
    [{ considerationSociale: 'Clause sociale' }],
    [[{ considerationSociale: ['Clause sociale'] }]],
    [{ considerationSociale: { '#text': 'CLAUSE SOCIALE', '@code': '1' } }],
  ])('announces its social clause however %j is nested', (considerationsSociales) => {
    expect(factsOf('CONTRACT', read({ id: '1', considerationsSociales }).record).social).toEqual([
      'Clause sociale',
    ]);
  });

  it.each([
    [{ dateNotification: '2024-02-30' }, 'dateNotification day-not-in-calendar'],
    [{ dateNotification: '30/02/2024' }, 'dateNotification day-not-in-calendar'],
    [{ dateNotification: '0024-02-03' }, 'dateNotification day-out-of-range'],
    [{ dateNotification: '2027-01-01' }, 'dateNotification notified-in-future'],
    [
      { dateNotification: '2021-12-11', datePublicationDonnees: '2021-12-07' },
      'datePublicationDonnees published-before-notified',
    ],
    [
      {
        considerationsSociales: { considerationSociale: ['Clause sociale', 'Pas de considération sociale'] },
      },
      'considerationsSociales social-contradiction',
    ],
    [{ techniques: { technique: ['Sans objet', 'Concours'] } }, 'techniques nothing-and-something'],
    [{ montant: 0 }, 'montant too-small'],
    [{ montant: 1 }, 'montant amount-symbolic'],
    [{ montant: 99_000_000_000 }, 'montant amount-absurd'],
    [{ montant: '1.234' }, 'montant not-a-number'],
    [{ acheteur: { id: '21590163800018' } }, 'acheteur.id siret-bad-key'],
    [{ id: '0000000000' }, 'id id-unusable'],
    [{ objet: Number.NaN }, 'objet not-a-value'],
    [
      {
        dateNotification: '2024-01-10',
        modifications: [{ modification: { id: 1, dateNotificationModification: '2023-01-10' } }],
      },
      'modifications[0].modification.dateNotificationModification amendment-before-notification',
    ],
    [
      { sousTraitanceDeclaree: false, actesSousTraitance: [{ acteSousTraitance: { id: 1, montant: 10 } }] },
      'sousTraitanceDeclaree subcontracting-not-declared',
    ],
    [
      { typeGroupementOperateurs: 'Pas de groupement', titulaires: ['21590163800019', '40799550500010'] },
      'typeGroupementOperateurs consortium-contradiction',
    ],
    [
      {
        autoriteConcedante: { id: '21590163800019' },
        dateSignature: '2024-05-02',
        dateDebutExecution: '2024-04-01',
      },
      'dateSignature notified-after-start',
    ],
  ])('that says %j is told of it', (record, told) => {
    expect(rulesOf(record)).toContain(told);
  });

  it("does not find fault with the SIRET of an office of La Poste, whose key is another one's", () => {
    const of = (id: string) => rulesOf({ titulaires: [{ titulaire: { typeIdentifiant: 'SIRET', id } }] });
    expect(of('35600000049837').filter((told) => told.includes('siret'))).toEqual([]);
    expect(of('35600000049838')).toContain('titulaires[0].titulaire.id siret-bad-key');
  });

  it('whatever it is, has each of its values in the official format or told among the anomalies', () => {
    fc.assert(
      fc.property(DIRTY_RECORD, (dirty) => {
        const { record, kind, anomalies } = read(dirty);
        const told = new Set(anomalies.map(({ path }) => path.split(/[.[]/)[0]!.trim().toLowerCase()));
        const kept = new Set(Object.keys(record).map((name) => name.toLowerCase()));
        const unaccounted = Object.entries(dirty).filter(([name, value]) => {
          const bare = name.trim().toLowerCase();
          const isVoid = value === null || value === '' || JSON.stringify(value) === '[]';
          return !isVoid && !kept.has(bare) && !told.has(bare) && !told.has(bare.split('_')[0]!);
        });
        // What was moved under another name is told under it.
        const moved = new Set(
          anomalies
            .filter(({ rule }) => rule === 'key-respelled')
            .map(({ value }) => value.trim().toLowerCase()),
        );
        expect(unaccounted.filter(([name]) => !moved.has(name.trim().toLowerCase()))).toEqual([]);
        // What was read once is read the same again; but an amendment whose number was refused gets the one of its place.
        const again = read({
          ...JSON.parse(JSON.stringify(record)),
          _type: kind === 'CONCESSION' ? 'concession' : '',
        });
        const moves = changesBetween(record, again.record).filter(
          ({ path }) => !path.endsWith('.modification.id'),
        );
        expect(moves).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('never carries a social security number on, in a value, a name or an anomaly', () => {
    const nir = '2 85 07 59 350 123 45';
    const found = read({
      id: '1',
      objet: `Marché de Mme X ${nir}`,
      titulaires: [{ id: nir, denominationSociale: nir }],
      [nir]: 'x',
    });
    expect(looksLikeNir(JSON.stringify(found))).toBe(false);
    expect(rulesOf({ objet: nir })).toContain('objet nir-refused');
    expect(rulesOf({ titulaires: [{ id: 1005701001001 }] })).toContain(
      'titulaires[0].titulaire.id nir-refused',
    );
  });
});

describe('what a record becomes', () => {
  it('is a lot whose first holder leads the group, and whose amounts are those of its last amendment', () => {
    const { kind, record, beside } = read({
      id: '1',
      montant: 1000.5,
      titulaires: ['21590163800019', '40799550500010', 'FR12345'],
      actesSousTraitance: [
        { acteSousTraitance: { id: 1, sousTraitant: { id: '33970714300022', typeIdentifiant: 'SIRET' } } },
      ],
      modifications: [{ modification: { id: 2, montant: 1300 } }, { modification: { id: 1, dureeMois: 30 } }],
    });
    const lot = proposeLot(factsOf(kind, record), beside);
    expect(lot.parties.map(({ role, isLead, left }) => [role, isLead, left])).toEqual([
      ['HOLDER', true, null],
      ['CO_CONTRACTOR', false, null],
      ['CO_CONTRACTOR', false, 'NOT_A_SIRET'],
      ['SUBCONTRACTOR', false, null],
    ]);
    expect(lot).toMatchObject({
      amountCents: 130_000,
      months: 30,
      amendments: [{ number: 1 }, { number: 2 }],
    });
  });

  it.each([
    [0.1, 10],
    [123456.89, 12_345_689],
    [1.005, 101],
    [575000, 57_500_000],
    [1e21, null],
    [null, null],
  ])('counts %p euros as %p cents', (euros, cents) => expect(centsOf(euros)).toBe(cents));
});

describe('what is missing for a valid record', () => {
  it('is asked, taken in the words of the official lists, and never put over what was published', () => {
    const { kind, record } = read({ id: '1', nature: 'Marché', titulaires: [{ id: '21590163800019' }] });
    const asked = missingFields(kind, record).map(({ path }) => path);
    expect(asked).toContain('lieuExecution.code');
    expect(asked).not.toContain('id');
    const answered = answerMissing(kind, record, {
      id: 'ANOTHER',
      ccag: 'travaux',
      techniques: 'Accord-cadre;Concours',
      'lieuExecution.code': '59163',
      dureeMois: 'douze',
    });
    expect(answered.refused).toEqual(['dureeMois']);
    expect(answered.record).toMatchObject({
      id: '1',
      ccag: 'Travaux',
      techniques: { technique: ['Accord-cadre', 'Concours'] },
      lieuExecution: { code: '59163' },
    });
  });
});
