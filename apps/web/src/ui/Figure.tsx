import type { ReactNode } from 'react';
import { Link } from 'react-router';
import css from './figures.module.css';

type FigureProps = {
  label: string;
  /** Already formatted, without its unit. */
  value: ReactNode;
  unit?: string;
  /** Where the lines behind the figure are listed: a figure is a link. */
  to?: string;
  /** The convention, the denominator or the date, in small print. */
  detail?: ReactNode;
};

/** One figure of a strip: what it counts, how much, and by which convention. */
export function Figure({ label, value, unit, to, detail }: FigureProps) {
  return (
    <div className={css.figure}>
      <dt className={css.label}>{label}</dt>
      <dd className={css.value}>
        {to ? <Link to={to}>{value}</Link> : value}
        {unit ? <span className={css.unit}>{unit}</span> : null}
      </dd>
      {detail ? <dd className={css.detail}>{detail}</dd> : null}
    </div>
  );
}
