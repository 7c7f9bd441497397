import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { components } from '../../lib/api/schema.gen';

type Schemas = components['schemas'];
export type Operation = Schemas['OperationPage'];
export type Contract = Schemas['OperationContract'];
export type Lot = Schemas['ContractLot'];
export type Party = Schemas['LotParty'];
export type Clause = Schemas['LotClause'];
export type Amendment = Schemas['ClauseAmendment'];
export type Invoicing = Schemas['ClauseInvoicing'];

/** Everything about one operation, in one answer. */
export function useOperation(id: number) {
  return useQuery({
    queryKey: ['operations', 'page', id],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/operations/{id}', { params: { path: { id } }, signal })),
  });
}
