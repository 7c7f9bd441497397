import type {
  ContractLot,
  LotParty,
  OperationContract,
} from '../../contracts/operation-page/operation-page.js';
import type { AskedReport } from './subject.query.js';

/** A lot of the report, in its public contract. */
export interface ReportLot extends ContractLot {
  readonly contractNumber: string;
}

/** The parties of a lot that answer to the buyer. */
export const answeringParties = ({ parties }: ContractLot): LotParty[] =>
  parties.filter(({ parentPartyId }) => parentPartyId === null);

/** Whom a party answers through: itself, or the one it is a subcontractor of, however far above it. */
export function answeringPartyOf({ parties }: ContractLot, partyId: number): number {
  let party = parties.find(({ id }) => id === partyId);
  // No further up than there are parties, whatever is written in the table.
  for (let step = 0; step < parties.length && party?.parentPartyId; step += 1)
    party = parties.find(({ id }) => id === party?.parentPartyId);
  return party?.id ?? partyId;
}

/** The lots a report is about: of the operation or one contract, and of a firm those where it answers. */
export function lotsOf(contracts: readonly OperationContract[], asked: AskedReport): ReportLot[] {
  return contracts
    .filter(({ id }) => asked.publicContractId === undefined || id === asked.publicContractId)
    .flatMap(({ number, lots }) => lots.map((lot) => ({ ...lot, contractNumber: number })))
    .filter((lot) => asked.firmId === undefined || partyOf(lot, asked.firmId) !== undefined);
}

/** The answering party a firm is in a lot. */
export const partyOf = (lot: ContractLot, firmId: number): LotParty | undefined =>
  answeringParties(lot).find(({ firm }) => firm.id === firmId);

/** A firm that answers alone answers for all that was done, whoever it was recorded for. */
export const isSole = (lot: ContractLot): boolean => answeringParties(lot).length === 1;
