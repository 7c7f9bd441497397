import type { RecordKind } from '../shape.js';

/** What a format calls what both say. */
export interface FieldNames {
  readonly buyer: string;
  readonly notifiedOn: string;
  readonly amount: string;
  readonly amendedOn: string;
}

export const FIELD_NAMES: Readonly<Record<RecordKind, FieldNames>> = {
  CONTRACT: {
    buyer: 'acheteur.id',
    notifiedOn: 'dateNotification',
    amount: 'montant',
    amendedOn: 'dateNotificationModification',
  },
  CONCESSION: {
    buyer: 'autoriteConcedante.id',
    notifiedOn: 'dateSignature',
    amount: 'valeurGlobale',
    amendedOn: 'dateSignatureModification',
  },
};
