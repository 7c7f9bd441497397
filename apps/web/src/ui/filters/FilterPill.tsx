import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { classes } from '../classes';
import { Sign } from '../signs/Sign';
import css from './filter.module.css';

const loadPopover = () => import('./FilterPopover');
const FilterPopover = lazy(async () => ({ default: (await loadPopover()).FilterPopover }));

type FilterPillProps = {
  /** What is filtered: "Période". */
  label: string;
  /** What is kept: "janv. – déc. 2023", or "toutes". */
  value: string;
  isActive?: boolean;
  onClear?: () => void;
  /** The fields that change the filter, shown under the pill; a function receives how to close it. */
  children: ReactNode | ((close: () => void) => ReactNode);
};

/** A filter that says its value in full and opens on the fields that change it. */
export function FilterPill({ label, value, isActive, onClear, children }: FilterPillProps) {
  const { t } = useTranslation('ui');
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);

  function open() {
    setWasOpened(true);
    setOpen(true);
  }

  return (
    <span className={classes(css.pill, isActive && css.active)}>
      <Button
        ref={trigger}
        className={css.open}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPress={open}
        onHoverStart={() => void loadPopover()}
      >
        <span>
          {label} <b>{value}</b>
        </span>
        <Sign name="chevron" />
      </Button>
      {wasOpened ? (
        <Suspense>
          <FilterPopover label={label} trigger={trigger} isOpen={isOpen} onOpenChange={setOpen}>
            {typeof children === 'function' ? children(() => setOpen(false)) : children}
          </FilterPopover>
        </Suspense>
      ) : null}
      {isActive && onClear ? (
        <Button className={css.clear} aria-label={t('filter.clear', { label })} onPress={onClear}>
          <Sign name="cross" size={12} />
        </Button>
      ) : null}
    </span>
  );
}
