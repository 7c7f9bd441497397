/** How a replacement looks for its text. */
export interface Replacement {
  readonly find: string;
  readonly replaceWith: string;
  /** Case and accents count. Otherwise 'Dupont zoe' finds 'DUPONT Zoé'. */
  readonly isExact?: boolean;
}

/** The text with every place of `find` replaced, from left to right; the same text when there is none. */
export function replaceText(text: string, { find, replaceWith, isExact = false }: Replacement): string {
  if (find === '') return text;
  if (isExact) return text.split(find).join(replaceWith);
  const { folded, starts } = fold(text);
  const wanted = fold(find).folded;
  if (wanted === '') return text;
  let result = '';
  let kept = 0;
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    result += text.slice(kept, starts[at]) + replaceWith;
    kept = starts[at + wanted.length]!;
  }
  return result + text.slice(kept);
}

/** A text without case or accents, and where each of its characters stands in the text it came from. */
function fold(text: string): { folded: string; starts: number[] } {
  let folded = '';
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    for (let index = 0; index < plain.length; index++) starts.push(at);
    folded += plain;
    at += character.length;
  }
  return { folded, starts: [...starts, at] };
}
