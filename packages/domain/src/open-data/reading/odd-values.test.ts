import { describe, expect, it } from '@jest/globals';
import { factsOf, hasSocialClause } from '../facts.js';
import { type RawObject, rawOf } from '../raw.js';
import { readRecord } from './read-record.js';

const TODAY = '2026-11-29';
const HOLDER = '40799550500010';
const read = (record: Record<string, unknown>) => {
  const {
    kind,
    record: value,
    anomalies,
  } = readRecord(rawOf({ id: '1', objet: 'x', ...record }) as RawObject, {
    today: TODAY,
  });
  return {
    record: value,
    facts: factsOf(kind, value),
    rules: anomalies.map(({ path, rule }) => `${path} ${rule}`),
  };
};

describe('a day', () => {
  it.each([
    '2024-03-04 00:00:00',
    '2024-03-04 10:30',
    '2024-03-04 10:30:00.000 +01:00',
    '04/03/2024 10:30:00',
    '/Date(1709510400000)/',
    '1709510400',
    '2024.03.04',
    'lundi 4 mars 2024',
  ])('is read in %s', (said) => expect(read({ dateNotification: said }).facts.notifiedOn).toBe('2024-03-04'));

  it.each(['2024-13-04 00:00:00', '2024-02-30', '0025-01-01', '45355', '2024', '12:30'])(
    'is told in %s, and left out',
    (said) => {
      const { facts, rules } = read({ dateNotification: said });
      expect(facts.notifiedOn).toBeNull();
      expect(rules.some((rule) => rule.startsWith('dateNotification day-'))).toBe(true);
    },
  );
});

describe('an amount', () => {
  it.each([
    ['1 234,5 € HT', 1234.5],
    ['1234.50 EUR HT', 1234.5],
    ['€ 1 234,50', 1234.5],
    ['+1234.5', 1234.5],
    ["1'234.50", 1234.5],
    ['1.2345e3', 1234.5],
    ['5000.', 5000],
    ['.5e6', 500000],
  ])('is read in %s', (said, amount) => expect(read({ montant: said }).facts.amount).toBe(amount));

  it.each(['1 234 € TTC', '12 k€', '≈ 5000', '0x10', 'Infinity', '1e400', '5000 à 6000'])(
    'is told in %s, and left out',
    (said) => {
      const { facts, rules } = read({ montant: said });
      expect(facts.amount).toBeNull();
      expect(rules.some((rule) => /^montant (not-a-number|too-large)/.test(rule))).toBe(true);
    },
  );
});

describe('an identifier', () => {
  const holdersOf = (...titulaires: unknown[]) => read({ titulaires }).facts.holders;

  it('of spaces or dots is the one without', () => {
    expect(holdersOf({ typeIdentifiant: 'SIRET', id: '407 995 505 00010' })).toEqual([
      { id: HOLDER, type: 'SIRET' },
    ]);
    expect(holdersOf({ id: '407.995.505.00010' })).toEqual([{ id: HOLDER, type: 'SIRET' }]);
    expect(read({ titulaires: [{ id: '407 995 505 00010' }] }).rules).toContain(
      'titulaires[0].titulaire.id padded',
    );
  });

  it('whose first nought a spreadsheet dropped has it back, where the key says so', () => {
    const { facts, rules } = read({ acheteur: { id: '5580113800011' }, titulaires: [{ id: 5580113800011 }] });
    expect(facts.buyer).toBe('05580113800011');
    expect(facts.holders).toEqual([{ id: '05580113800011', type: 'SIRET' }]);
    expect(rules).toContain('acheteur.id siret-zero-restored');
    expect(read({ acheteur: { id: '5580113800012' } }).rules).toContain('acheteur.id siret-malformed');
  });

  it.each([
    ['TVA intracommunautaire', 'BE0403019261', 'TVA'],
    ['', 'BE 0403.019.261', 'TVA'],
    ['Tahiti', '123456', 'TAHITI'],
    ['HORS_UE', 'CHE-1', 'HORS-UE'],
  ])('of the type « %s » is of type %s', (typeIdentifiant, id, type) => {
    expect(holdersOf({ typeIdentifiant, id })[0]!.type).toBe(type);
  });
});

describe('a social clause', () => {
  it.each([
    ['Clause sociale / Critère social'],
    ['Clause sociale et critère social'],
    ['Clause sociale\nCritère social'],
    ['clauseSociale'],
    ["Clause sociale d'insertion"],
    ['Clause sociale (insertion)'],
    ['CLAUSE_SOCIALE'],
    [{ 0: 'Clause sociale', 1: 'Marché réservé' }],
    [{ considerationSociale: { 0: 'Clause sociale' } }],
    ['["Clause sociale","Critère social"]'],
  ])('is found in %j', (considerationsSociales) => {
    expect(hasSocialClause(read({ considerationsSociales }).facts)).toBe(true);
  });

  it.each([{ clauseSociale: true }, { clausesSociales: 'Oui' }, { clause_sociale: 1 }])(
    'is found in %j',
    (said) => {
      expect(hasSocialClause(read(said).facts)).toBe(true);
    },
  );

  it.each([{ clauseSociale: false }, { considerationsSociales: 'Pas de consid\ufffdration sociale' }])(
    'is not found in %j',
    (said) => expect(hasSocialClause(read(said).facts)).toBe(false),
  );

  it('whose letters were lost is still told apart from its absence', () => {
    const { facts } = read({ considerationsSociales: 'Pas de consid\ufffdration sociale' });
    expect(facts.social).toEqual(['Pas de considération sociale']);
    expect(read({ procedure: 'Proc?dure adapt?e' }).record.procedure).toBe('Procédure adaptée');
  });
});

describe('what other names hold', () => {
  it('is read: subcontractors, amendments, a place in a word', () => {
    const firms = [
      { id: HOLDER, typeIdentifiant: 'SIRET', denominationSociale: 'P' },
      { sousTraitant: { id: '33970714300022' } },
    ];
    expect(read({ sousTraitants: firms }).facts.acts.map(({ firm }) => firm.id)).toEqual([
      HOLDER,
      '33970714300022',
    ]);
    expect(
      read({ sousTraitance: [{ id: 1, sousTraitant: { id: HOLDER }, montant: 4000 }] }).facts.acts,
    ).toMatchObject([{ number: 1, firm: { id: HOLDER }, amount: 4000 }]);
    expect(
      read({ avenants: [{ numero: 2, dateNotification: '2024-05-06', montant: 4000 }] }).facts.amendments,
    ).toMatchObject([{ number: 2, notifiedOn: '2024-05-06', amount: 4000 }]);
    expect(read({ lieuExecution: '59170' }).facts.place.code).toBe('59170');
  });

  it('is read: names in capitals, in snake case, with accents, with spaces', () => {
    expect(
      read({ DATE_NOTIFICATION: '2024-03-04', duree_mois: 3, code_cpv: '45214210', 'Durée mois': 4 }),
    ).toMatchObject({
      facts: { notifiedOn: '2024-03-04', months: 3 },
      record: { codeCPV: '45214210' },
    });
    const { facts, rules } = read({ id: undefined, ' id ': 'S1', 'Acheteur ': { ID: '21590163800019' } });
    expect(facts).toMatchObject({ id: 'S1', buyer: '21590163800019' });
    expect(rules).not.toContain('id id-unusable');
  });

  it('is read: a table with a column for each holder', () => {
    const { facts, record } = read({
      acheteur_id: '21590163800019',
      titulaire_id_1: HOLDER,
      titulaire_typeidentifiant_1: 'SIRET',
      titulaire_denominationsociale_1: 'PAREDES',
      titulaire_id_2: '33970714300022',
      titulaire_id_3: null,
      lieuexecution_code: '59170',
      lieuexecution_typecode: 'CODE POSTAL',
    });
    expect(facts.holders.map(({ id }) => id)).toEqual([HOLDER, '33970714300022']);
    expect(record.lieuExecution).toEqual({ code: '59170', typeCode: 'Code postal' });
  });
});

describe('a text', () => {
  it.each([
    ['RÃƒÂ©fection', 'Réfection'],
    ['&Eacute;cole &amp; c&#39;est tout', "École & c'est tout"],
  ])('%s is read as %s', (objet, said) => expect(read({ objet }).facts.subject).toBe(said));
});
