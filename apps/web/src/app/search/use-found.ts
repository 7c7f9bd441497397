import { readSearch } from '@clausier/domain/search/read-search';
import { useState } from 'react';
import { useDebounced } from '../../ui/filters/use-debounced';
import { readOpened } from './opened';
import { groupsOf } from './results';
import { useRecall, useSearch } from './use-search';

/** What is shown for what is being typed: what is found, or what was opened before as long as too little is asked. */
export function useFound(userId: number, text: string) {
  const [opened] = useState(() => readOpened(userId));
  const asked = useDebounced(text.trim(), 120);
  const isAsking = readSearch(text).length > 0;
  const found = useSearch(isAsking ? asked : '');
  const before = useRecall(opened);
  const shown = isAsking ? found : before;
  return {
    groups: shown.data ? groupsOf(shown.data) : [],
    asked: isAsking ? asked : '',
    isAsking,
    /** An answer has come. */
    isKnown: shown.data !== undefined,
    /** It is the answer to what is typed now, and not to the word before. */
    isSettled: !isAsking || (asked === text.trim() && !found.isPlaceholderData && found.data !== undefined),
    isNear: isAsking && found.data?.isNear === true,
    error: shown.error,
    retry: () => void shown.refetch(),
  };
}
