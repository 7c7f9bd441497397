import type { ReactNode } from 'react';
import { Link } from 'react-router';
import css from './figures.module.css';
import { HiddenFigure } from './HiddenFigure';

type FigureProps = {
  label: string;
  /** Already formatted, without its unit. */
  value: ReactNode;
  /** The figure may not be told: a quiet word stands for it, without unit or link. */
  isHidden?: boolean;
  unit?: string;
  /** Where the lines behind the figure are listed: a figure is a link. */
  to?: string;
  /** The convention, the denominator or the date, in small print. */
  detail?: ReactNode;
};

/** One figure of a strip: what it counts, how much, and by which convention. */
export function Figure({ label, value, isHidden, unit, to, detail }: FigureProps) {
  return (
    <div className={css.figure}>
      <dt className={css.label}>{label}</dt>
      <dd className={css.value}>
        {isHidden ? <HiddenFigure /> : to ? <Link to={to}>{value}</Link> : value}
        {unit && !isHidden ? <span className={css.unit}>{unit}</span> : null}
      </dd>
      {detail ? <dd className={css.detail}>{detail}</dd> : null}
    </div>
  );
}
