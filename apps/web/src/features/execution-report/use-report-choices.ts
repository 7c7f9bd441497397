import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';

/** The contracts of an operation and the firms that answer to its buyer: what a bilan can be narrowed to. */
export function useReportChoices(id: number) {
  return useQuery({
    queryKey: ['operations', 'page', id],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/operations/{id}', { params: { path: { id } }, signal })),
    select: ({ contracts }) => {
      const lots = contracts.flatMap((contract) =>
        contract.lots
          .filter(({ clauses }) => clauses.length > 0)
          .map((lot) => ({ ...lot, contractId: contract.id })),
      );
      const parties = lots.flatMap(({ parties: all, contractId }) =>
        all
          .filter(({ parentPartyId }) => parentPartyId === null)
          .map(({ firm }) => ({ ...firm, contractId })),
      );
      const firms = [...new Map(parties.map(({ id: firmId, name }) => [firmId, name]))]
        .map(([firmId, name]) => ({ id: firmId, name }))
        .sort((a, b) => a.name.localeCompare(b.name));
      return { contracts, parties, firms };
    },
  });
}
