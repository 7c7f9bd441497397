/** The sentences of a catalogue by their full key: `{ 'pagination.next': 'Page suivante' }`. */
export function sentencesOf(catalogue: object, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(catalogue).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${prefix}${key}`, value]]
        : Object.entries(sentencesOf(value as object, `${prefix}${key}.`)),
    ),
  );
}

/** A key as the code writes it, without the plural's suffix. */
export function baseKey(key: string): string {
  return key.replace(/_(zero|one|two|few|many|other)$/, '');
}

/** What a file asks of the catalogues: whole keys, and the beginnings of the keys it completes itself. */
export type UsedKeys = { keys: Set<string>; prefixes: Set<string> };

/**
 * Reads the keys a source file uses, as `catalogue:key`: `t('key')` in the catalogue of its `useTranslation`, and any
 * text that names a catalogue itself, `'shell:role.FIRM'`. A template gives the beginning it is sure of.
 */
export function usedKeys(source: string, catalogues: readonly string[]): UsedKeys {
  const keys = new Set<string>();
  const prefixes = new Set<string>();
  const own = [...source.matchAll(/useTranslation\(\s*'([\w-]+)'/g)].map((match) => match[1]!);
  const add = (key: string, isWhole: boolean) => {
    const names = key.includes(':') ? [''] : own;
    for (const name of names) (isWhole ? keys : prefixes).add(name ? `${name}:${key}` : key);
  };
  // The argument of t(…) or words(…), up to its first closing or comma, may choose between several keys: t(a ? 'x' : 'y').
  for (const [, argument] of source.matchAll(/\b(?:t|words)\(\s*((?:[^()`',]|'[^']*'|`[^`]*`)*)/g)) {
    for (const [, key] of argument!.matchAll(/'([^']+)'/g)) add(key!, true);
    for (const [, key] of argument!.matchAll(/`([^`$]*)\$\{/g)) if (key) add(key, false);
  }
  const named = new RegExp(`'((?:${catalogues.join('|')}):[\\w.-]+)'`, 'g');
  for (const [, key] of source.matchAll(named)) add(key!, true);
  // Keys kept in constants before being given to t: const key = a ? 'combo.failed' : …
  for (const [, declaration] of source.matchAll(/\bconst \w*[kK]ey\w* =([^;]*);/g)) {
    for (const [, key] of declaration!.matchAll(/'([\w.-]+)'/g)) add(key!, true);
  }
  return { keys, prefixes };
}
