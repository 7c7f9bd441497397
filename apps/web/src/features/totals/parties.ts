import { api, ask } from '../../lib/api/client';
import type { Option } from '../../ui/OptionItem';

const FIRST = 12;

/** Authorities or firms whose name holds the text, for a combo box. */
export async function search(
  kind: 'authority' | 'firm',
  text: string,
  signal: AbortSignal,
): Promise<Option[]> {
  const query = { size: FIRST, search: text };
  const page =
    kind === 'authority'
      ? await ask(api.GET('/api/v1/authorities', { params: { query }, signal }))
      : await ask(api.GET('/api/v1/firms', { params: { query }, signal }));
  return page.items.map(({ id, name, siret }) => ({ id, label: name, description: siret }));
}

/** The name of the authority or firm a filter keeps. */
export async function nameOf(kind: 'authority' | 'firm', id: number, signal: AbortSignal): Promise<string> {
  const params = { path: { id } };
  const found =
    kind === 'authority'
      ? await ask(api.GET('/api/v1/authorities/{id}', { params, signal }))
      : await ask(api.GET('/api/v1/firms/{id}', { params, signal }));
  return found.name;
}
