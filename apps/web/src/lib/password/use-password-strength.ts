import { useQuery } from '@tanstack/react-query';
import { useDebounced } from '../../ui/filters/use-debounced';
import type { components } from '../api/schema.gen';

export type PasswordStrength = components['schemas']['PasswordStrength'];

/** What is said of a password being typed: how many characters are missing, then what the rule thinks of it. */
export type Judgement = { missing: number } | PasswordStrength | undefined;

const SHORTEST = 15;
const PAUSE = 350;

/**
 * Judges a password as it is typed: its length here, its strength by asking the server at each pause, since the rule and
 * its megabyte of words are there. Nothing of it is kept, in this cache or on the server.
 */
export function usePasswordStrength(
  password: string,
  judge: (password: string, signal: AbortSignal) => Promise<PasswordStrength>,
): Judgement {
  const settled = useDebounced(password, PAUSE);
  const length = [...password.normalize('NFKC')].length;
  const isLongEnough = length >= SHORTEST;
  const { data } = useQuery({
    queryKey: ['password-strength', settled],
    queryFn: ({ signal }) => judge(settled, signal),
    enabled: isLongEnough && settled === password,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (length === 0) return undefined;
  if (!isLongEnough) return { missing: SHORTEST - length };
  return settled === password ? data : undefined;
}
