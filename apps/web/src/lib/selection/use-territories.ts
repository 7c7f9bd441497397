import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../api/client';

/** Every territory, in the order the metropolis prints them; they change once in years. */
export function useTerritories() {
  const { data = [] } = useQuery({
    queryKey: ['territories'],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/territories', { signal })),
    staleTime: 60 * 60_000,
  });
  const names = new Map(data.map(({ code, name }) => [code, name]));
  return { territories: data, nameOf: (code: string) => names.get(code) ?? code };
}
