import { api, ask } from '../api/client';

/** Communes for a combo box: by name, postal code or INSEE code, with the territory each belongs to. */
export async function searchCommunes(search: string, signal: AbortSignal) {
  const found = await ask(api.GET('/api/v1/communes', { params: { query: { search } }, signal }));
  return found.map(({ code, name, postalCodes, territoryName }) => ({
    id: code,
    label: name,
    description: [postalCodes[0], territoryName].filter(Boolean).join(' · '),
  }));
}
