import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { HiddenFigure } from './HiddenFigure';
import css from './objective-bar.module.css';
import { percentOf } from './percent-of';

type ObjectiveBarProps = {
  /** Hundredths of an hour, like the three others. */
  committed: number;
  /** Null when hidden: nothing is drawn then. */
  validated: number | null;
  declared?: number | null;
  /** Where the pace of the last months leads at the end of the clause. */
  projected?: number;
  isPercentHidden?: boolean;
};

/** Validated solid, declared hatched, objective a tick, projection a hollow end; one sentence for screen readers. */
export function ObjectiveBar({ validated, declared, ...bar }: ObjectiveBarProps) {
  return validated === null ? (
    <HiddenFigure />
  ) : (
    <Bar {...bar} validated={validated} declared={declared ?? 0} />
  );
}

function Bar(props: ObjectiveBarProps & { validated: number; declared: number }) {
  const { committed, validated, declared, projected = 0, isPercentHidden } = props;
  const { t } = useTranslation('ui');
  const { formatHours, formatWholePercent } = useFormats();
  const sum = validated + declared;
  const end = Math.max(committed * 1.2, sum, projected, 1);
  const share = (hours: number) => `${(Math.max(hours, 0) * 100) / end}%`;
  const percent = percentOf(validated, committed);
  const name = t(declared > 0 ? 'objectiveBar.withDeclared' : 'objectiveBar.validatedOnly', {
    validated: formatHours(validated),
    declared: formatHours(declared),
    committed: formatHours(committed),
    percent: percent === null ? '–' : formatWholePercent(percent),
  });
  return (
    <div className={css.objective}>
      <div className={css.bar} role="img" aria-label={name}>
        {projected > sum ? (
          <i className={css.projected} style={place(share(sum), share(projected - sum))} />
        ) : null}
        <i className={css.validated} style={place('0%', share(validated))} />
        {declared > 0 ? (
          <i className={css.declared} style={place(share(validated), share(declared))} />
        ) : null}
        {committed > 0 ? <i className={css.tick} style={place(share(committed), '2px')} /> : null}
      </div>
      {isPercentHidden ? null : (
        <span className={`num ${css.percent}`} aria-hidden="true">
          {percent === null ? '–' : formatWholePercent(percent)}
        </span>
      )}
    </div>
  );
}

function place(from: string, size: string): CSSProperties {
  return { '--from': from, '--size': size } as CSSProperties;
}
