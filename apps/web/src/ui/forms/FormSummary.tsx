import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../lib/api/problem';
import { useProblemMessage } from '../../lib/problem-message';
import { Sign } from '../signs/Sign';
import css from './form.module.css';

/** What prevented a form from being saved and belongs to no field on screen; takes the focus when it appears. */
export function FormSummary({
  problem,
  shownOnFields,
}: {
  problem: Problem;
  shownOnFields: ReadonlySet<string>;
}) {
  const { t } = useTranslation('ui');
  const { sentence, sentenceOf } = useProblemMessage();
  const box = useRef<HTMLDivElement>(null);
  const errors = problem.errors ?? [];
  const others = errors.filter((one) => !shownOnFields.has(one.field));
  const isOnField = problem.field !== undefined && shownOnFields.has(problem.field);
  const isOnlyFields = (errors.length > 0 && others.length === 0) || isOnField;

  useEffect(() => {
    // On a field's own error, React Aria focuses the field; the summary would steal the focus from it.
    if (!isOnlyFields) box.current?.focus();
  }, [isOnlyFields]);

  return (
    <div ref={box} className={css.summary} role="alert" tabIndex={-1}>
      <Sign name="alert" />
      <div>
        <p>{isOnlyFields ? t('form.fixFields') : sentence(problem)}</p>
        {others.length > 0 ? (
          <ul>
            {others.map((one) => (
              <li key={`${one.field} ${one.code}`}>{sentenceOf(one.code, one.params)}</li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  );
}
