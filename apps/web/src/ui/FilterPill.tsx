import { type ReactNode, use } from 'react';
import { Button } from 'react-aria-components/Button';
import { DialogTrigger, OverlayTriggerStateContext } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { classes } from './classes';
import css from './filter.module.css';
import list from './options.module.css';
import { Sign } from './Sign';

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
  return (
    <span className={classes(css.pill, isActive && css.active)}>
      <DialogTrigger>
        <Button className={css.open}>
          <span>
            {label} <b>{value}</b>
          </span>
          <Sign name="chevron" />
        </Button>
        <Popover className={list.popover} placement="bottom start" aria-label={label}>
          <FilterPanel>{children}</FilterPanel>
        </Popover>
      </DialogTrigger>
      {isActive && onClear ? (
        <Button className={css.clear} aria-label={t('filter.clear', { label })} onPress={onClear}>
          <Sign name="cross" size={12} />
        </Button>
      ) : null}
    </span>
  );
}

function FilterPanel({ children }: Pick<FilterPillProps, 'children'>) {
  const overlay = use(OverlayTriggerStateContext);
  const close = () => overlay?.close();
  return <div className={css.panel}>{typeof children === 'function' ? children(close) : children}</div>;
}
