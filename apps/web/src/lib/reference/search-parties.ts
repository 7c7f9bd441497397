import { api, ask } from '../api/client';
import type { Option } from '../../ui/choices/OptionItem';

const FIRST = { size: 12 };

/** Contracting authorities for a combo box. */
export async function searchAuthorities(search: string, signal: AbortSignal): Promise<Option[]> {
  const query = { ...FIRST, search };
  const { items } = await ask(api.GET('/api/v1/authorities', { params: { query }, signal }));
  return items.map(({ id, name, commune, siret }) => ({
    id,
    label: name,
    description: commune?.name ?? siret,
  }));
}

/** Firms for a combo box, with their kind: two establishments may bear one name. */
export async function searchFirms(search: string, signal: AbortSignal): Promise<Option[]> {
  const query = { ...FIRST, search };
  const { items } = await ask(api.GET('/api/v1/firms', { params: { query }, signal }));
  return items.map(({ id, name, kind, commune, siret }) => ({
    id,
    label: name,
    description: `${kind} · ${commune?.name ?? siret}`,
  }));
}
