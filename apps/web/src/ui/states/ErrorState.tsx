import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../lib/api/problem';
import { useProblemMessage } from '../../lib/problem-message';
import { Button } from '../buttons/Button';
import css from './state.module.css';

type ErrorStateProps = { error: unknown; onRetry?: () => void; actions?: ReactNode };

/** What could not be loaded, in a sentence, with the code to quote and a way to try again. */
export function ErrorState({ error, onRetry, actions }: ErrorStateProps) {
  const { t } = useTranslation('ui');
  const { sentence } = useProblemMessage();
  const problem = problemOf(error);
  return (
    <div className={css.state} role="alert">
      <p className={css.title}>{t('error.title')}</p>
      <p className={css.text}>{sentence(problem)}</p>
      {onRetry || actions ? (
        <div className={css.actions}>
          {onRetry ? <Button onPress={onRetry}>{t('error.retry')}</Button> : null}
          {actions}
        </div>
      ) : null}
      <p className={css.code}>{t('error.code', { code: problem.code })}</p>
    </div>
  );
}
