import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../buttons/Button';
import css from './chosen.module.css';

type ChosenBarProps = {
  chosen: { items: readonly unknown[]; all: () => void; none: () => void };
  /** How many lines the page has. */
  of: number;
  /** What can be done with them, the first first. */
  children: ReactNode;
};

/** What can be done with the lines that are ticked, once some are; it stays in sight while one goes down the list. */
export function ChosenBar({ chosen, of, children }: ChosenBarProps) {
  const { t } = useTranslation('ui');
  const count = chosen.items.length;
  if (count === 0) return null;
  return (
    <div className={css.bar} role="toolbar" aria-label={t('chosen.bar')}>
      <b aria-live="polite">{t('chosen.count', { count })}</b>
      {children}
      {count < of ? (
        <Button tone="quiet" className={css.all} onPress={chosen.all}>
          {t('chosen.all', { count: of })}
        </Button>
      ) : null}
      <Button tone="quiet" onPress={chosen.none}>
        {t('chosen.none')}
      </Button>
    </div>
  );
}
