import { createHash } from 'node:crypto';

const names = new Map<string, string>();

/** The name a query is prepared under: two queries of one text share it, and no two texts do. */
export function preparedName(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(text).digest('hex').slice(0, 40);
  names.set(text, name);
  return name;
}
