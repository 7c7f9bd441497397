import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { classes } from '../classes';
import { Sign } from '../signs/Sign';
import css from './steps.module.css';

/** One step of a task, with what came out of it ("releve_oct.xlsx · 6 lignes") and the way back to it. */
export type Step = { label: string; note?: string; to?: string };

/** Where one is in a task of a few steps; `current` from 0, equal to the number of steps when all is done. */
export function Steps({ label, steps, current }: { label: string; steps: Step[]; current: number }) {
  const { t } = useTranslation('ui');
  return (
    <ol className={css.steps} aria-label={label} style={{ '--count': steps.length } as CSSProperties}>
      {steps.map((step, index) => {
        const state = index < current ? 'done' : index === current ? 'now' : 'later';
        return (
          <li
            key={step.label}
            className={classes(css.step, css[state])}
            aria-current={state === 'now' ? 'step' : undefined}
          >
            <span className={css.label}>
              {state === 'done' ? <Sign name="check" /> : null}
              {step.to ? <Link to={step.to}>{step.label}</Link> : step.label}
              {state === 'done' ? <span className="visually-hidden">, {t('step.done')}</span> : null}
            </span>
            {step.note ? <span className={css.note}>{step.note}</span> : null}
          </li>
        );
      })}
    </ol>
  );
}
