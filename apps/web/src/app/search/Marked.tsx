import { nameWords } from '@clausier/domain/search/name-words';
import { readSearch } from '@clausier/domain/search/read-search';
import { Fragment } from 'react';

/** A text in which the words that begin as asked stand out. */
export function Marked({ text, asked }: { text: string; asked: string }) {
  const words = readSearch(asked);
  const parts = text.split(/([\p{L}\p{N}]+)/u);
  return parts.map((part, index) => {
    const key = nameWords(part).join('');
    const length = Math.max(0, ...words.filter((word) => key.startsWith(word)).map((word) => word.length));
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other name than their place.
      <Fragment key={index}>
        {length > 0 ? <mark>{part.slice(0, length)}</mark> : null}
        {part.slice(length)}
      </Fragment>
    );
  });
}
