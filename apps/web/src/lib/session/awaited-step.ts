import { problemOf } from '../api/problem';

const steps: Record<string, string> = {
  'second-factor-awaited': '/connexion/code',
  'second-factor-to-set-up': '/connexion/mise-en-place',
};

/** The screen where a session that is not open yet goes on, from what the API refused it; undefined for any other error. */
export function awaitedStep(error: unknown): string | undefined {
  return error ? steps[problemOf(error).code] : undefined;
}
