import { api, ask } from '../../lib/api/client';
import type { Option } from '../../ui/choices/OptionItem';

/** Operations of the house for a combo box. */
export async function searchOperations(search: string, signal: AbortSignal): Promise<Option[]> {
  const query = { size: 12, search };
  const { items } = await ask(api.GET('/api/v1/operations', { params: { query }, signal }));
  return items.map(({ id, name, commune, reference }) => ({
    id,
    label: name,
    description: [reference, commune.name].filter(Boolean).join(' · '),
  }));
}

/** People the house follows, for a combo box; the name travels in the body. */
export async function searchOwnPeople(search: string, signal: AbortSignal): Promise<Option[]> {
  const body = { page: 1, size: 20, search };
  const { items } = await ask(api.POST('/api/v1/participants/search', { body, signal }));
  return items
    .filter(({ isOwn }) => isOwn)
    .map(({ id, lastName, firstName, bornOn, communeName }) => ({
      id,
      label: `${lastName}, ${firstName}`,
      description: [bornOn, communeName].filter(Boolean).join(' · '),
    }));
}
