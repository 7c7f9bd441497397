import css from './effect.module.css';

type BeforeAfterProps = { before: number; after: number; objective: number };

/** The firm's validated hours, solid, and what sending adds, hatched, towards the objective, a tick. Said in words beside. */
export function BeforeAfter({ before, after, objective }: BeforeAfterProps) {
  const whole = Math.max(objective, before, after, 1);
  const part = (hours: number) => `${(100 * Math.max(0, hours)) / whole}%`;
  const solid = Math.min(before, after);
  return (
    <span className={css.bar} aria-hidden="true">
      <i className={css.before} style={{ width: part(solid) }} />
      <i className={css.added} style={{ left: part(solid), width: part(after - solid) }} />
      {objective > 0 ? <i className={css.tick} style={{ left: part(objective) }} /> : null}
    </span>
  );
}
