import type { ZxcvbnFactory, ZxcvbnResult } from '@zxcvbn-ts/core';

/** Estimating takes longer than in proportion to the length; what is guessable is so in its first characters. */
const ESTIMATED_CHARACTERS = 64;
/** Ways of reading 4 for a and the like; each more costs time and tells little of a password this long. */
const SUBSTITUTIONS = 4;

let estimator: Promise<ZxcvbnFactory> | undefined;

/** An estimate by zxcvbn with French words, names and common passwords: 0 falls at once, 3 and 4 hold. `about` are words of the person. */
export async function estimateStrength(
  password: string,
  about: readonly string[],
): Promise<Pick<ZxcvbnResult, 'score' | 'sequence'>> {
  estimator ??= loadEstimator();
  const start = [...password].slice(0, ESTIMATED_CHARACTERS).join('');
  return (await estimator).check(start, [...about]);
}

/** A megabyte of words: loaded by the first password that is set, not by every start. */
async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [core, common, french] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-fr'),
  ]);
  return new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...french.dictionary },
    graphs: common.adjacencyGraphs,
    l33tMaxSubstitutions: SUBSTITUTIONS,
  });
}
