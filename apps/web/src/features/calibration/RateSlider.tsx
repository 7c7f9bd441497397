import type { PerTenThousand } from '@clausier/domain/numbers/rate';
import css from './calibration.module.css';

type RateSliderProps = {
  label: string;
  value: number;
  most: number;
  onChange: (rate: PerTenThousand) => void;
};

/** A share moved with the finger or the arrows, half a per cent at a time: the hours follow at once. */
export function RateSlider({ label, value, most, onChange }: RateSliderProps) {
  return (
    <input
      className={css.slider}
      type="range"
      aria-label={label}
      min={0}
      max={most}
      step={50}
      value={Math.min(value, most)}
      onChange={(event) => onChange(Number(event.target.value) as PerTenThousand)}
    />
  );
}
