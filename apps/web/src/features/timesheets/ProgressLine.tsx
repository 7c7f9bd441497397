import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemParams } from '../../lib/api/problem';
import { useProblemMessage } from '../../lib/problem-message';
import { Card } from '../../ui/page/Card';
import css from './timesheets.module.css';
import { isGoingOn, type Progress } from './use-whole-statement';

/** What is being done on a large statement and how far it is, or why it could not be done. */
export function ProgressLine({ progress }: { progress: Progress }) {
  const { t } = useTranslation('timesheets');
  const { sentenceOf } = useProblemMessage();
  const label = useId();
  return (
    <Card label={t('progress.label')}>
      {isGoingOn(progress) ? (
        <div aria-live="polite" className={css.going}>
          <p id={label}>{t(`progress.${progress.kind}`, { done: progress.done, total: progress.total })}</p>
          <progress aria-labelledby={label} value={progress.done} max={Math.max(progress.total, 1)} />
        </div>
      ) : (
        <p role="alert" className={css.refusal}>
          {sentenceOf(progress.problem?.code ?? '', progress.problem?.params as ProblemParams)}
        </p>
      )}
    </Card>
  );
}
