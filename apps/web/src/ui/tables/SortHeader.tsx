import type { SortDirection } from '../../lib/use-url-state';
import { classes } from '../classes';
import { Sign } from '../signs/Sign';
import css from './table.module.css';

type SortHeaderProps = {
  label: string;
  /** How the table is sorted by this column now, or null. */
  direction: SortDirection | null;
  onSort: (direction: SortDirection) => void;
  isNumeric?: boolean;
  colSpan?: number;
};

/** A column's header that sorts: ascending first, then the other way; figures start with the largest. */
export function SortHeader({ label, direction, onSort, isNumeric, colSpan }: SortHeaderProps) {
  const next = direction === null ? (isNumeric ? 'desc' : 'asc') : direction === 'asc' ? 'desc' : 'asc';
  const sort = direction === null ? undefined : direction === 'asc' ? 'ascending' : 'descending';
  const sign = direction === null ? 'unsorted' : direction === 'asc' ? 'up' : 'down';
  return (
    <th scope="col" colSpan={colSpan} aria-sort={sort} className={isNumeric ? 'num' : undefined}>
      <button
        type="button"
        className={classes(css.sort, direction && css.sorted)}
        onClick={() => onSort(next)}
      >
        {label}
        <Sign name={sign} />
      </button>
    </th>
  );
}
