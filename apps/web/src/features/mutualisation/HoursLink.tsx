import { Link } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { HiddenFigure } from '../../ui/figures/HiddenFigure';
import css from './mutualisation.module.css';

type HoursLinkProps = {
  /** Null when hidden. */
  hours: number | null;
  to: string;
};

/** Hours that open their lines; nothing to open when there are none or when they are hidden. */
export function HoursLink({ hours, to }: HoursLinkProps) {
  const { formatHoursFigure } = useFormats();
  if (hours === null) return <HiddenFigure />;
  if (hours === 0) return <span className={css.nothing}>0</span>;
  return (
    <Link className={css.plain} to={to}>
      {formatHoursFigure(hours)}
    </Link>
  );
}
