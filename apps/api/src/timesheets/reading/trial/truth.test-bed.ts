/** Hours of one person in one month, as they are known before any file is written. */
export interface TrueHours {
  readonly lastName: string;
  readonly firstName: string;
  readonly month: string;
  /** Quarters of an hour: exact in hundredths and in minutes alike. */
  readonly quarters: number;
  readonly kind: 'WORKED' | 'OVERTIME' | 'TRAINING';
  readonly lot: number;
}

const PEOPLE = [
  ['DUPONT', 'Zoé'],
  ['LE GOFF', 'Yann'],
  ["D'HONDT", 'Anne-Sophie'],
  ['MÜLLER', 'François'],
  ['NGUYỄN', 'Linh'],
  ['Ben Salah', 'Aïcha'],
] as const;

/** People, months and hours that are the same for one seed. `isLatin` leaves out names windows-1252 cannot write. */
export function someTruth(seed: number, { months = 1, isLatin = false, most = 700 } = {}): TrueHours[] {
  const people = PEOPLE.filter(([name]) => !isLatin || name !== 'NGUYỄN').slice(0, 3 + (seed % 3));
  return people.flatMap(([lastName, firstName], person) =>
    Array.from({ length: months }, (_, index) => ({
      lastName,
      firstName,
      month: `2025-${String(1 + ((seed + index) % 12)).padStart(2, '0')}`,
      quarters: 1 + ((seed * 37 + person * 101 + index * 59) % most),
      kind: 'WORKED' as const,
      lot: 1 + (person % 2),
    })),
  );
}

/** What a truth adds up to, person by person, month by month, kind by kind, in hundredths. */
export function sumsOf(truth: readonly TrueHours[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { lastName, firstName, month, quarters, kind } of truth) {
    const key = `${personKey(`${lastName} ${firstName}`)}|${month}|${kind}`;
    sums[key] = (sums[key] ?? 0) + quarters * 25;
  }
  return sums;
}

/** A name without case, accents or order. */
export function personKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean)
    .sort()
    .join(' ');
}
