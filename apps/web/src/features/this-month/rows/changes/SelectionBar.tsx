import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/buttons/Button';
import css from '../rows.module.css';
import type { Corrections } from './use-corrections';

type SelectionBarProps = { selected: ReadonlySet<number>; corrections: Corrections; onClose: () => void };

/** What can be done with the rows that were ticked. */
export function SelectionBar({ selected, corrections, onClose }: SelectionBarProps) {
  const { t } = useTranslation('this-month');
  const set = (isRemoved: boolean) => {
    corrections.change([{ rowIds: [...selected], isRemoved }]);
    onClose();
  };
  return (
    <div className={css.bar} role="status">
      <span>{t('select.count', { count: selected.size })}</span>
      <span className={css.barActions}>
        <Button onPress={() => set(true)}>{t('select.remove')}</Button>
        <Button onPress={() => set(false)}>{t('select.restore')}</Button>
        <Button tone="quiet" onPress={onClose}>
          {t('select.none')}
        </Button>
      </span>
    </div>
  );
}
