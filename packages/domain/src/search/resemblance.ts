import { editsBetween, forgivenEdits } from './edits.js';

/**
 * How far what was asked is from the words of a name, in edits, or null when it is not that name: every word asked begins a
 * word of its own, in any order, within the edits forgiven. 0 is exact.
 */
export function resemblance(asked: readonly string[], words: readonly string[]): number | null {
  const left = [...words];
  let edits = 0;
  for (const word of [...asked].sort((a, b) => b.length - a.length)) {
    const nearest = left
      .map((other, index) => ({ index, edits: editsBetween(word, other, true) }))
      .sort((a, b) => a.edits - b.edits)[0];
    if (nearest === undefined || nearest.edits > forgivenEdits(word)) return null;
    edits += nearest.edits;
    left.splice(nearest.index, 1);
  }
  return edits;
}
