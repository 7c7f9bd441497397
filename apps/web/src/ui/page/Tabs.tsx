import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';
import css from './tabs.module.css';

/** One side of a same object; `count` when the number of lines helps to choose. */
export type TabItem = { id: string; label: string; count?: string; content: ReactNode; isDisabled?: boolean };

type TabsProps = { label: string; items: TabItem[]; selected?: string; onSelect?: (id: string) => void };

/** Several sides of the same object, one at a time; give `selected` and `onSelect` to keep the choice in the URL. */
export function Tabs({ label, items, selected, onSelect }: TabsProps) {
  return (
    <AriaTabs className={css.tabs} selectedKey={selected} onSelectionChange={(id) => onSelect?.(String(id))}>
      <TabList className={css.list} aria-label={label} items={items}>
        {(item) => (
          <Tab id={item.id} className={css.tab} isDisabled={item.isDisabled}>
            {item.label}
            {item.count ? <span className={css.count}>{item.count}</span> : null}
          </Tab>
        )}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className={css.panel}>
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
