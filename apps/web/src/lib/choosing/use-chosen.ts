import { useState } from 'react';

/** What is ticked on a page of a list. */
export type Chosen<Item> = {
  items: readonly Item[];
  has: (id: number) => boolean;
  toggle: (id: number) => void;
  all: () => void;
  none: () => void;
  isAll: boolean;
};

/** The lines that are ticked: one that left the page, done by a colleague or filtered out, is not chosen any more. */
export function useChosen<Item>(shown: readonly Item[], idOf: (item: Item) => number): Chosen<Item> {
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const items = shown.filter((item) => ticked.has(idOf(item)));
  return {
    items,
    has: (id) => ticked.has(id),
    toggle(id) {
      const next = new Set(ticked);
      if (!next.delete(id)) next.add(id);
      setTicked(next);
    },
    all: () => setTicked(new Set(shown.map(idOf))),
    none: () => setTicked(new Set()),
    isAll: shown.length > 0 && items.length === shown.length,
  };
}
