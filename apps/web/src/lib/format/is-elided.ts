/** True of a name before which French drops a vowel: "d’octobre", "de mars". Months only: an h of a name may be aspirated. */
export function isElided(name: string): boolean {
  return /^[aeiouy]/.test(name.normalize('NFD'));
}
