import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { HiddenFigure } from '../../ui/figures/HiddenFigure';
import css from './closings.module.css';

/** Null when hidden. */
type DifferenceProps = { frozen: number | null; today: number | null; isHours?: boolean; decimals?: number };

/** What corrections made after a closing change, with its sign; a word when nothing does. */
export function Difference({ frozen, today, isHours, decimals = 0 }: DifferenceProps) {
  const { t } = useTranslation('closings');
  const { formatHours, formatScaled } = useFormats();
  if (frozen === null || today === null) return <HiddenFigure />;
  const change = today - frozen;
  if (change === 0) return <span className={css.same}>{t('same')}</span>;
  const size = isHours ? formatHours(Math.abs(change)) : formatScaled(Math.abs(change), decimals);
  return <b>{`${change > 0 ? '+' : '−'}\u202f${size}`}</b>;
}
