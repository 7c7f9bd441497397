import fc from 'fast-check';

const JUNK = fc.oneof(
  fc.constant(null),
  fc.constant(''),
  fc.constant('NaN'),
  fc.constant([]),
  fc.constant({}),
  fc.boolean(),
  fc.double(),
  fc.integer(),
  fc.string({ maxLength: 30 }),
  fc.constant('Sans objet'),
  fc.constant({ '@xsi:nil': 'true' }),
  fc.constant({ '#text': 'Marché', '@lang': 'fr' }),
  fc.constant(['Marché', 'Marché']),
);
const DAY = fc.oneof(
  fc.constantFrom(
    '2024-02-30',
    '2021-12-11',
    '31/12/2021',
    '2021-12-11T00:00:00+01:00',
    '20210203',
    '0024-01-01',
    '2021-13-01',
    'hier',
  ),
  fc.integer({ min: 0, max: 2_000_000_000_000 }),
);
const AMOUNT = fc.oneof(
  fc.constantFrom('30000.00', '1 234,56 €', '0', '-5', '1e400', '1.234', '12,5', '9'.repeat(40)),
  fc.double({ min: -10, max: 1e12, noNaN: true }),
);
const SIRET = fc.constantFrom(
  '21590163800019',
  '35600000000048',
  '2159016380001',
  '00000000000000',
  '7,89E+13',
  21590163800019,
  '40799550500011',
);
const FIRM = fc.oneof(
  fc.record(
    {
      id: SIRET,
      typeIdentifiant: fc.constantFrom('SIRET', 'siret', '', 'TVA', null),
      denominationSociale: fc.string({ maxLength: 12 }),
    },
    { requiredKeys: [] },
  ),
  SIRET,
  JUNK,
);
const nested = (each: string, of: fc.Arbitrary<unknown>) =>
  fc.oneof(
    fc.array(of, { maxLength: 4 }),
    fc.array(
      of.map((one) => ({ [each]: one })),
      { maxLength: 4 },
    ),
    fc.array(of, { maxLength: 3 }).map((list) => ({ [each]: list })),
    of.map((one) => ({ [each]: one })),
    of,
  );
const words = (each: string, ...among: string[]) =>
  nested(
    each,
    fc.oneof(fc.constantFrom(...among, among.join(';'), among[0]!.toUpperCase(), `${among[0]} `), JUNK),
  );
const PARTS = {
  dureeMois: fc.oneof(AMOUNT, JUNK),
  montant: fc.oneof(AMOUNT, JUNK),
  datePublicationDonneesModification: fc.oneof(DAY, JUNK),
};
const AMENDMENT = fc.oneof(
  fc.record(
    {
      ...PARTS,
      id: fc.oneof(fc.integer({ min: -1, max: 4 }), JUNK),
      dateSignatureModification: DAY,
      dateNotificationModification: DAY,
      titulaires: nested('titulaire', FIRM),
      objetModification: fc.string({ maxLength: 20 }),
    },
    { requiredKeys: [] },
  ),
  JUNK,
);
const ACT = fc.oneof(
  fc.record(
    {
      id: fc.integer({ min: 0, max: 3 }),
      sousTraitant: FIRM,
      dateNotification: DAY,
      montant: AMOUNT,
      variationPrix: fc.constantFrom('Ferme', 'ferme', 'x'),
    },
    { requiredKeys: [] },
  ),
  JUNK,
);

/** A record as no schema wants it: fields of all schemas, missing, misnamed, misnested, of the wrong kind or of none. */
export const DIRTY_RECORD: fc.Arbitrary<Record<string, unknown>> = fc.record(
  {
    id: fc.oneof(
      fc.constantFrom('2024M001', '', '0000', 'un identifiant beaucoup trop long pour être vrai', 12),
      JUNK,
    ),
    uid: JUNK,
    _type: fc.constantFrom('Marché', 'Contrat de concession', ''),
    acheteur: fc.oneof(FIRM, fc.record({ id: SIRET, nom: fc.string({ maxLength: 20 }) })),
    autoriteConcedante: FIRM,
    nature: fc.oneof(
      fc.constantFrom('marché', 'Accord-cadre', 'Marché subséquent', 'Concession de travaux'),
      JUNK,
    ),
    objet: fc.oneof(
      fc.constantFrom('MÃ©tropole', 'RÃ©fection &amp; peinture', ` espaces  `, 'x'.repeat(1100)),
      JUNK,
    ),
    codeCPV: fc.oneof(fc.constantFrom('45214210', '45214210-2', '452142', '71315400-3 '), JUNK),
    procedure: fc.oneof(fc.constantFrom('Appel d offres ouvert', 'MAPA', 'inconnue'), JUNK),
    lieuExecution: fc.oneof(
      fc.record({
        code: fc.constantFrom('59170', 59170, 'croix'),
        typeCode: fc.constantFrom('Code Postal', ''),
        'nom ': fc.constant('Croix'),
      }),
      JUNK,
    ),
    ...PARTS,
    dateNotification: fc.oneof(DAY, JUNK),
    dateSignature: DAY,
    dateDebutExecution: DAY,
    datePublicationDonnees: DAY,
    valeurGlobale: AMOUNT,
    formePrix: fc.oneof(fc.constantFrom('Révisable', 'Ferme', 'Unitaire'), JUNK),
    typesPrix: words('typePrix', 'Définitif ferme', 'Provisoire'),
    typePrix: words('typePrix', 'Définitif ferme'),
    techniques: words('technique', 'Accord-cadre', 'Sans objet'),
    modalitesExecution: words('modaliteExecution', 'Tranches', 'Sans objet'),
    considerationsSociales: words('considerationSociale', 'Clause sociale', 'Pas de considération sociale'),
    considerationsEnvironnementales: words('considerationEnvironnementale', 'Clause environnementale'),
    marcheInnovant: fc.oneof(fc.constantFrom('oui', 'FALSE', 1), JUNK),
    tauxAvance: AMOUNT,
    titulaires: nested('titulaire', FIRM),
    concessionnaires: nested('concessionnaire', FIRM),
    modifications: nested('modification', AMENDMENT),
    actesSousTraitance: nested('acteSousTraitance', ACT),
    acheteur_id: SIRET,
    titulaire_id: SIRET,
    'dateNotification ': DAY,
    inconnu: JUNK,
  },
  { requiredKeys: [] },
);
