import type { Client } from './client.js';

/** A contract as a buyer publishes it (DECP 2.0.3), with a social clause: its buyer and its holder are those of the demonstration. */
export async function publishedContract(
  client: Client,
  { subject, holder, year }: { subject: string; holder: string; year: string },
) {
  const [firm, buyer] = await Promise.all([
    client.get(`/firms?search=${encodeURIComponent(holder)}`),
    client.get(`/authorities?search=${encodeURIComponent('Ville de Tourcoing')}`),
  ]);
  return {
    id: 'MEDIA-2026-04',
    acheteur: { id: buyer.body.items[0].siret },
    nature: 'Marché',
    objet: subject,
    codeCPV: '45212330-8',
    procedure: 'Procédure adaptée',
    lieuExecution: { code: '59599', typeCode: 'Code commune' },
    dureeMois: 18,
    dateNotification: `${year}-01-15`,
    datePublicationDonnees: `${year}-01-20`,
    montant: 900_000,
    formePrix: 'Forfaitaire',
    considerationsSociales: { considerationSociale: ['Clause sociale'] },
    titulaires: [{ titulaire: { id: firm.body.items[0].siret, typeIdentifiant: 'SIRET' } }],
  };
}
