/**
 * How many letters must be typed, taken out, changed or swapped with their neighbour to go from one word to another; with
 * `isBeginning`, to go to the nearest beginning of the other, as one compares a word still being typed.
 */
export function editsBetween(word: string, other: string, isBeginning = false): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= word.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = word[i - 1] === other[j - 1];
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1])
        least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return isBeginning ? Math.min(...row) : row.at(-1)!;
}

/** The edits forgiven in a word: none in a short one, where another letter is another word; two in a long one. */
export function forgivenEdits(word: string): number {
  if (word.length < 4 || /\d/.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}
