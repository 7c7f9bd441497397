import { useTranslation } from 'react-i18next';
import type { Judgement } from '../../lib/password/use-password-strength';
import { useProblemMessage } from '../../lib/problem-message';
import css from './password.module.css';

const STEPS = [1, 2, 3, 4] as const;

/** How strong a password being typed is: four steps and a sentence, which says what to do when it is not enough. */
export function PasswordMeter({ judgement }: { judgement: Judgement }) {
  const { t } = useTranslation('ui');
  const { sentenceOf } = useProblemMessage();
  const score = judgement && 'score' in judgement ? Math.max(1, judgement.score) : 0;
  const isAccepted = judgement !== undefined && 'score' in judgement && judgement.refusal === null;

  function sentence(): string {
    if (judgement === undefined) return t('password.rule');
    if ('missing' in judgement) return t('password.missing', { count: judgement.missing });
    return judgement.refusal === null
      ? t(judgement.score === 4 ? 'password.strong' : 'password.good')
      : sentenceOf(judgement.refusal, { longest: 200 });
  }

  return (
    <div className={css.meter}>
      <div className={css.steps} aria-hidden="true" data-accepted={isAccepted || undefined}>
        {STEPS.map((step) => (
          <span key={step} data-reached={step <= score || undefined} />
        ))}
      </div>
      <p className={css.verdict} role="status" data-accepted={isAccepted || undefined}>
        {sentence()}
      </p>
    </div>
  );
}
