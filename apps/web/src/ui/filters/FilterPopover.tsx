import type { ReactNode, RefObject } from 'react';
import { Popover } from 'react-aria-components/Popover';
import list from '../choices/options.module.css';
import css from './filter.module.css';

type FilterPopoverProps = {
  label: string;
  trigger: RefObject<HTMLElement | null>;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  children: ReactNode;
};

/** What `FilterPill` loads when it is first opened. */
export function FilterPopover({ label, trigger, isOpen, onOpenChange, children }: FilterPopoverProps) {
  return (
    <Popover
      className={list.popover}
      placement="bottom start"
      aria-label={label}
      triggerRef={trigger}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      <div className={css.panel}>{children}</div>
    </Popover>
  );
}
