/** A repeatable source of whole numbers: the same seed always tells the same story. */
export interface Dice {
  /** From 0 to `count - 1`. */
  below(count: number): number;
  /** From `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** True `percent` times out of a hundred. */
  chance(percent: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** Picks by whole weights, in proportion. */
  weigh<T>(choices: readonly (readonly [T, number])[]): T;
  shuffle<T>(items: readonly T[]): T[];
}

/** Xorshift on 32 bits (Marsaglia, 2003): enough for a story, never for a secret. */
export function diceOf(seed: number): Dice {
  let state = seed | 0 || 1;
  const below = (count: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % count;
  };
  const between = (low: number, high: number): number => low + below(high - low + 1);
  const pick = <T>(choices: readonly T[]): T => choices[below(choices.length)]!;
  return {
    below,
    between,
    pick,
    chance: (percent) => below(100) < percent,
    weigh: (choices) => {
      let left = below(choices.reduce((sum, [, weight]) => sum + weight, 0));
      for (const [choice, weight] of choices) {
        if (left < weight) return choice;
        left -= weight;
      }
      throw new Error('nothing to choose from');
    },
    shuffle: (items) => {
      const mixed = [...items];
      for (let last = mixed.length - 1; last > 0; last -= 1) {
        const other = below(last + 1);
        [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
      }
      return mixed;
    },
  };
}
