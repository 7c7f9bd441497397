import { useTranslation } from 'react-i18next';
import type { ProblemParams } from '../../../lib/api/problem';
import { useProblemMessage } from '../../../lib/problem-message';
import { Card } from '../../../ui/page/Card';
import css from '../this-month.module.css';
import type { Progress } from './use-progress';

/** How far a large file is read, or a large statement sent: a bar and a sentence; one may leave and come back. */
export function ProgressCard({ progress }: { progress: Progress | null }) {
  const { t } = useTranslation('this-month');
  const { sentenceOf } = useProblemMessage();
  if (progress?.problem)
    return (
      <Card label={t('progress.label')}>
        <p className={css.refusal} role="alert">
          {sentenceOf(progress.problem.code, progress.problem.params as ProblemParams)}
        </p>
      </Card>
    );
  const { phase = 'WAITING', done = 0, total = 0 } = progress ?? {};
  return (
    <Card label={t('progress.label')}>
      <div className={css.progress}>
        <p role="status">
          <b>{t(`progress.phase.${phase}`)}</b>{' '}
          {total > 0 ? <span className="small">{t('progress.rows', { done, total })}</span> : null}
        </p>
        <progress
          aria-label={t('progress.label')}
          max={Math.max(total, 1)}
          value={total > 0 ? done : undefined}
        />
        <p className="small">{t('progress.leave')}</p>
      </div>
    </Card>
  );
}
