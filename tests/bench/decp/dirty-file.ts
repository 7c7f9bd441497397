import { aSiret } from '../../builders/siret.js';

/** What is wrong with one record in ten, in turn: what publishers really send. */
const DIRT: readonly ((record: Record<string, unknown>) => Record<string, unknown>)[] = [
  (record) => ({ ...record, dateNotification: '2021-02-31' }),
  (record) => ({ ...record, montant: '45 000,50 €' }),
  (record) => ({ ...record, acheteur: { id: '21590163800018' } }),
  (record) => ({
    ...record,
    considerationsSociales: { considerationSociale: ['Clause sociale', 'Pas de considération sociale'] },
  }),
  (record) => ({ ...record, titulaires: [{ titulaire: { id: 'néant', typeIdentifiant: 'SIRET' } }] }),
  (record) => ({ ...record, dureeMois: '18 mois' }),
  (record) => ({ ...record, codeCPV: '45' }),
  (record) => ({ ...record, objet: '' }),
  (record) => ({ ...record, lieuExecution: { code: '5959', typeCode: 'Code commune' } }),
  (record) => ({ ...record, formePrix: 'FORFAITAIRE', nature: 'marche' }),
];

/** A published contract of one buyer in fifty, with two holders, a subcontractor and an amendment. */
function cleanRecord(round: number, place: number): Record<string, unknown> {
  const month = String((place % 12) + 1).padStart(2, '0');
  const holder = (at: number) => ({ titulaire: { id: aSiret(1_000 + at), typeIdentifiant: 'SIRET' } });
  return {
    id: `R${round}-${place}`,
    acheteur: { id: aSiret(1 + (place % 50)) },
    nature: 'Marché',
    objet: `Travaux ${place} du groupe scolaire, lot ${(place % 12) + 1} : gros œuvre et finitions`,
    codeCPV: '45214200-2',
    techniques: { technique: ['Sans objet'] },
    modalitesExecution: { modaliteExecution: ['Tranches'] },
    idAccordCadre: '',
    marcheInnovant: false,
    ccag: 'Travaux',
    offresRecues: 4,
    attributionAvance: true,
    tauxAvance: 0.05,
    typesPrix: { typePrix: ['Définitif ferme'] },
    typeGroupementOperateurs: 'Conjoint',
    sousTraitanceDeclaree: true,
    procedure: 'Procédure adaptée',
    lieuExecution: { code: '59599', typeCode: 'Code commune' },
    dureeMois: 12 + (place % 24),
    dateNotification: `2024-${month}-15`,
    datePublicationDonnees: `2024-${month}-20`,
    montant: 100_000 + place,
    formePrix: 'Unitaire',
    considerationsSociales: {
      considerationSociale: [place % 3 === 0 ? 'Clause sociale' : 'Pas de considération sociale'],
    },
    considerationsEnvironnementales: {
      considerationEnvironnementale: ['Pas de considération environnementale'],
    },
    titulaires: [holder(place % 400), holder((place + 7) % 400)],
    actesSousTraitance: [
      {
        acteSousTraitance: {
          id: 1,
          sousTraitant: { id: aSiret(2_000 + (place % 300)), typeIdentifiant: 'SIRET' },
          dureeMois: 6,
          dateNotification: `2024-${month}-25`,
          datePublicationDonnees: `2024-${month}-28`,
          montant: 12_000,
          variationPrix: 'Ferme',
        },
      },
    ],
    modifications: [
      {
        modification: {
          id: 1,
          montant: 110_000 + place,
          dateNotificationModification: '2025-06-15',
          datePublicationDonneesModification: '2025-06-20',
        },
      },
    ],
  };
}

/** A file of as many contracts, one in ten of them dirty. */
export function dirtyFile(round: number, records: number): Buffer {
  const marche = Array.from({ length: records }, (_, place) => {
    const record = cleanRecord(round, place);
    return place % 10 === 3 ? DIRT[Math.floor(place / 10) % DIRT.length]!(record) : record;
  });
  return Buffer.from(JSON.stringify({ marches: { marche } }, null, 2));
}
