import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../buttons/Button';
import css from './chosen.module.css';

type ChosenBarProps = {
  count: number;
  of: number;
  onAll: () => void;
  onNone: () => void;
  /** What can be done with them, the first first. */
  children: ReactNode;
};

/** What can be done with the lines that are ticked; it stays in sight while one goes down the list. */
export function ChosenBar({ count, of, onAll, onNone, children }: ChosenBarProps) {
  const { t } = useTranslation('ui');
  return (
    <div className={css.bar} role="toolbar" aria-label={t('chosen.bar')}>
      <b aria-live="polite">{t('chosen.count', { count })}</b>
      {children}
      {count < of ? (
        <Button tone="quiet" className={css.all} onPress={onAll}>
          {t('chosen.all', { count: of })}
        </Button>
      ) : null}
      <Button tone="quiet" onPress={onNone}>
        {t('chosen.none')}
      </Button>
    </div>
  );
}
