import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { components } from '../../lib/api/schema.gen';
import { useWrite } from '../../lib/api/use-write';
import type { Option } from '../../ui/choices/OptionItem';

type Schemas = components['schemas'];
export type Kept = Schemas['CalibrationView'];

/** Operations for a combo box. */
export async function searchOperations(search: string, signal: AbortSignal): Promise<Option[]> {
  const query = { size: 12, search };
  const { items } = await ask(api.GET('/api/v1/operations', { params: { query }, signal }));
  return items.map(({ id, name, authority }) => ({ id, label: name, description: authority.name }));
}

/** The operation of the address, the calibrations kept with it and its lots; nothing without one. */
export function useOperationOf(id: number | null) {
  const operation = useQuery({
    queryKey: ['operations', 'page', id],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/v1/operations/{id}', { params: { path: { id: id! } }, signal })),
    enabled: id !== null,
  });
  const kept = useQuery({
    queryKey: ['operations', 'calibrations', id],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/v1/operations/{id}/calibrations', { params: { path: { id: id! } }, signal })),
    enabled: id !== null,
  });
  return { operation, kept };
}

export function useKeep(operationId: number | null, onSuccess: () => void) {
  return useWrite<Schemas['NewCalibration'], Kept[]>(
    (body, headers) =>
      ask(
        api.POST('/api/v1/operations/{id}/calibrations', {
          params: { path: { id: operationId! } },
          body,
          headers,
        }),
      ),
    { invalidates: [['operations', 'calibrations', operationId]], onSuccess },
  );
}
