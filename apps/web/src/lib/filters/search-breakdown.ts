import type { Option } from '../../ui/choices/OptionItem';
import { api, ask } from '../api/client';
import { searchCommunes } from '../reference/search-communes';
import { searchAuthorities, searchFirms } from '../reference/search-parties';
import type { Searched } from './breakdowns';

async function searchOperations(search: string, signal: AbortSignal): Promise<Option[]> {
  const query = { size: 12, search };
  const { items } = await ask(api.GET('/api/v1/operations', { params: { query }, signal }));
  return items.map(({ id, name, authority }) => ({ id, label: name, description: authority.name }));
}

const SEARCH: Record<Searched, (text: string, signal: AbortSignal) => Promise<Option[]>> = {
  authority: searchAuthorities,
  firm: searchFirms,
  operation: searchOperations,
  operationCommune: searchCommunes,
  residenceCommune: searchCommunes,
};

/** What a filter may keep, by the words of its name. */
export function searchBreakdown(name: Searched, text: string, signal: AbortSignal): Promise<Option[]> {
  return SEARCH[name](text, signal);
}

/** The name of what a filter keeps. */
export async function nameOf(name: Searched, value: string | number, signal: AbortSignal): Promise<string> {
  if (name === 'operationCommune' || name === 'residenceCommune') {
    const found = await searchCommunes(String(value), signal);
    return found.find(({ id }) => id === value)?.label ?? String(value);
  }
  const params = { path: { id: Number(value) } };
  if (name === 'authority') return (await ask(api.GET('/api/v1/authorities/{id}', { params, signal }))).name;
  if (name === 'firm') return (await ask(api.GET('/api/v1/firms/{id}', { params, signal }))).name;
  return (await ask(api.GET('/api/v1/operations/{id}', { params, signal }))).operation.name;
}
