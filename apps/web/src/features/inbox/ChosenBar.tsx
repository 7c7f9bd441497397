import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import css from './inbox.module.css';

type ChosenBarProps = {
  count: number;
  of: number;
  onAll: () => void;
  onNone: () => void;
  onAside: () => void;
};

/** What can be done with the lines that are ticked; it stays in sight while one goes down the list. */
export function ChosenBar({ count, of, onAll, onNone, onAside }: ChosenBarProps) {
  const { t } = useTranslation('inbox');
  return (
    <div className={css.chosen} role="toolbar" aria-label={t('several.bar')}>
      <b aria-live="polite">{t('several.chosen', { count })}</b>
      <Button onPress={onAside}>{t('several.aside')}</Button>
      {count < of ? (
        <Button tone="quiet" className={css.all} onPress={onAll}>
          {t('several.all', { count: of })}
        </Button>
      ) : null}
      <Button tone="quiet" onPress={onNone}>
        {t('several.none')}
      </Button>
    </div>
  );
}
