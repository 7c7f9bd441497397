import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/buttons/Button';
import css from '../rows.module.css';
import type { Alike } from './alike';
import type { Corrections } from './use-corrections';

type AlikeBarProps = { alike: Alike; corrections: Corrections; onClose: () => void };

/** The correction just made, offered to the other rows that say the same thing. */
export function AlikeBar({ alike, corrections, onClose }: AlikeBarProps) {
  const { t } = useTranslation('this-month');
  const { written, count, field, exampleId, change } = alike;
  return (
    <div className={css.bar} role="status">
      <span>{t('alike.offer', { count, written })}</span>
      <span className={css.barActions}>
        <Button
          onPress={() => {
            corrections.changeWhere({ filter: 'settle', sameAs: { rowId: exampleId, field } }, change);
            onClose();
          }}
        >
          {t('alike.apply', { count })}
        </Button>
        <Button tone="quiet" onPress={onClose}>
          {t('alike.no')}
        </Button>
      </span>
    </div>
  );
}
