/**
 * How many letters must be typed, taken out, changed or swapped with their neighbour to go from one word to another; with
 * `isBeginning`, to go to the nearest beginning of the other, as one compares a word still being typed. More than `atMost` edits
 * are not counted: the answer is then some number above it.
 */
export function editsBetween(
  word: string,
  other: string,
  isBeginning = false,
  atMost = word.length + other.length,
): number {
  let [beforeLast, last, row] = [0, 1, 2].map(() => new Array<number>(other.length + 1).fill(0)) as Rows;
  for (let j = 0; j <= other.length; j++) last[j] = j;
  let leastBefore = 0;
  for (let i = 1; i <= word.length; i++) {
    const least = fillRow(row, last, beforeLast, word, other, i);
    // What follows starts from one of two rows: a swap looks one further back.
    if (Math.min(least, leastBefore + 1) > atMost) return least;
    leastBefore = least;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return isBeginning ? Math.min(...last) : last[other.length]!;
}

type Rows = [number[], number[], number[]];

/** Writes the edits from the first `i` letters of the word to each beginning of the other, and tells the least. */
function fillRow(
  row: number[],
  last: readonly number[],
  beforeLast: readonly number[],
  word: string,
  other: string,
  i: number,
): number {
  row[0] = i;
  let leastOfRow = i;
  for (let j = 1; j <= other.length; j++) {
    const isSame = word[i - 1] === other[j - 1];
    let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (isSame ? 0 : 1));
    if (i > 1 && j > 1 && word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1])
      least = Math.min(least, beforeLast[j - 2]! + 1);
    row[j] = least;
    leastOfRow = Math.min(leastOfRow, least);
  }
  return leastOfRow;
}

/** The edits forgiven in a word: none in a short one, where another letter is another word; two in a long one. */
export function forgivenEdits(word: string): number {
  if (word.length < 4 || /\d/.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}
