import type { ClauseKindCode } from '../contracts/clause-kinds.js';
import type { Json, JsonObject } from './raw.js';
import { CONSORTIUM_KINDS, SOCIAL } from './words.js';

/** A lot of the product, as far as its publication is concerned. */
export interface FollowedLot {
  readonly contractNumber: string;
  readonly buyerSiret: string;
  readonly subject: string;
  readonly lotName: string;
  readonly notifiedOn: string | null;
  readonly amountCents: number | null;
  /** SIRETs of the holder and its co-contractors, the holder first. */
  readonly holders: readonly string[];
  readonly clauseKinds: readonly ClauseKindCode[];
}

const LONGEST_ID = 16;
const LONGEST_SUBJECT = 1000;

/** What the product knows of a contract that no file brought, in the official format. What it does not know is not there. */
export function recordOfLot(lot: FollowedLot): JsonObject {
  const fields: Record<string, Json | undefined> = {
    id: lot.contractNumber.length <= LONGEST_ID ? lot.contractNumber : undefined,
    acheteur: { id: lot.buyerSiret },
    objet: [lot.subject, lot.lotName]
      .filter((part) => part !== '')
      .join(' - ')
      .slice(0, LONGEST_SUBJECT),
    dateNotification: lot.notifiedOn ?? undefined,
    montant: lot.amountCents !== null && lot.amountCents >= 100 ? lot.amountCents / 100 : undefined,
    titulaires: lot.holders.length > 0 ? lot.holders.map(asHolder) : undefined,
    typeGroupementOperateurs: lot.holders.length === 1 ? CONSORTIUM_KINDS[2] : undefined,
    considerationsSociales: socialOf(lot.clauseKinds),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function asHolder(id: string): JsonObject {
  return { titulaire: { typeIdentifiant: 'SIRET', id } };
}

/** Without any clause it is not said that there is none: the contract may be followed before its clause is entered. */
function socialOf(kinds: readonly ClauseKindCode[]): JsonObject | undefined {
  const words = kinds.map((kind) =>
    kind === 'AWARD_CRITERION' ? SOCIAL[1]! : kind.startsWith('RESERVED') ? SOCIAL[2]! : SOCIAL[0]!,
  );
  return words.length > 0 ? { considerationSociale: [...new Set(words)] } : undefined;
}
