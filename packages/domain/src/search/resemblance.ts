import { editsBetween, forgivenEdits } from './edits.js';

/**
 * How far what was asked is from the words of a name, in edits, or null when it is not that name: every word asked begins a
 * word of its own, in any order, within the edits forgiven. 0 is exact.
 */
export function resemblance(asked: readonly string[], words: readonly string[]): number | null {
  const left = [...words];
  let edits = 0;
  for (const word of [...asked].sort((a, b) => b.length - a.length)) {
    const nearest = nearestOf(word, left, forgivenEdits(word));
    if (nearest === null) return null;
    edits += nearest.edits;
    left.splice(nearest.index, 1);
  }
  return edits;
}

/** The first of the words that are the fewest edits away, if any is within those forgiven. */
function nearestOf(
  word: string,
  others: readonly string[],
  forgiven: number,
): { index: number; edits: number } | null {
  let nearest: { index: number; edits: number } | null = null;
  others.forEach((other, index) => {
    const atMost = nearest === null ? forgiven : nearest.edits - 1;
    if (word.length - other.length > atMost) return;
    const edits = editsBetween(word, other, true, atMost);
    if (edits <= atMost) nearest = { index, edits };
  });
  return nearest;
}
