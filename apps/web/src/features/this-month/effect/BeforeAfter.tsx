import css from './effect.module.css';

type BeforeAfterProps = { before: number; after: number; objective: number };

/** The firm's validated hours, solid, and what sending adds, hatched, towards the objective, a tick. Said in words beside. */
export function BeforeAfter({ before, after, objective }: BeforeAfterProps) {
  const whole = Math.max(objective, before, after, 1);
  const part = (hours: number) => `${(100 * Math.max(0, hours)) / whole}%`;
  return (
    <svg className={css.bar} aria-hidden="true" focusable="false">
      <rect className={css.rail} width="100%" height="100%" rx="4" />
      <rect className={css.added} width={part(after)} height="100%" rx="4" />
      <rect className={css.before} width={part(Math.min(before, after))} height="100%" rx="4" />
      {objective > 0 ? (
        <line className={css.tick} x1={part(objective)} x2={part(objective)} y1="0" y2="100%" />
      ) : null}
    </svg>
  );
}
