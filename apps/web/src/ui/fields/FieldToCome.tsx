import css from './field.module.css';

/** The place of a field whose code is on its way: same height, nothing moves when it comes. */
export function FieldToCome({ label }: { label: string }) {
  return (
    <div className={css.field}>
      <span className={css.label}>{label}</span>
      <div className={`${css.input} ${css.toCome}`} aria-hidden="true" />
    </div>
  );
}
