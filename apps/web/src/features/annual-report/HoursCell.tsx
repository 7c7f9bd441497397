import { Link } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { HiddenFigure } from '../../ui/figures/HiddenFigure';

type HoursCellProps = {
  hours: number | null;
  /** Where the lines are; none when the report is frozen, or when no filter gives these hours. */
  to?: string | null | undefined;
  isAligned?: boolean;
};

/** A cell of hours that opens its lines. */
export function HoursCell({ hours, to, isAligned = true }: HoursCellProps) {
  const { formatHoursFigure } = useFormats();
  const text = formatHoursFigure(hours, isAligned);
  return (
    <td className="num">
      {hours === null ? <HiddenFigure /> : to && hours !== 0 ? <Link to={to}>{text}</Link> : text}
    </td>
  );
}
