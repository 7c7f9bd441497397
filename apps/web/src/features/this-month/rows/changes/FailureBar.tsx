import { useTranslation } from 'react-i18next';
import { useProblemMessage } from '../../../../lib/problem-message';
import { Button } from '../../../../ui/buttons/Button';
import css from '../rows.module.css';
import type { Corrections } from './use-corrections';

/** Why the last change was not taken; a statement changed elsewhere is shown as it is now, and the change offered again. */
export function FailureBar({ corrections }: { corrections: Corrections }) {
  const { t } = useTranslation('this-month');
  const { sentence } = useProblemMessage();
  if (!corrections.failure) return null;
  const { problem, again } = corrections.failure;
  const isStale = problem.code === 'version-stale';
  return (
    <div className={css.bar} role="alert" data-tone="bad">
      <span>{isStale ? t('save.conflict') : sentence(problem)}</span>
      <span className={css.barActions}>
        <Button onPress={again}>{isStale ? t('save.apply') : t('save.again')}</Button>
        <Button tone="quiet" onPress={corrections.dismiss}>
          {t('save.giveUp')}
        </Button>
      </span>
    </div>
  );
}
