import type { CSSProperties, ReactNode } from 'react';
import { classes } from '../classes';
import css from './table.module.css';

type HeatCellProps = {
  /** The cell's part of the largest of its kind, from 0 to 1. */
  share: number;
  /** Petrol for hours worked at home, ochre for hours that cross a border. */
  kind: 'home' | 'mutualised';
  children: ReactNode;
};

/** A matrix cell whose colour deepens with its figure, never so far that the figure is hard to read (AA). */
export function HeatCell({ share, kind, children }: HeatCellProps) {
  // The eye compares areas of colour badly: the square root keeps small cells apart from empty ones.
  const depth = Math.sqrt(Math.min(Math.max(share, 0), 1)) * 38;
  const style = { '--heat': `${depth.toFixed(1)}%` } as CSSProperties;
  return (
    <td className={classes('num', css.heat, css[kind])} style={style}>
      {children}
    </td>
  );
}
