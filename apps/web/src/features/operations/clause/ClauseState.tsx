import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { HiddenFigure } from '../../../ui/figures/HiddenFigure';
import { Tag, type TagTone } from '../../../ui/signs/Tag';
import type { Clause } from '../use-operation';

const tones: Record<NonNullable<Clause['state']>, TagTone> = {
  NO_OBJECTIVE: 'neutral',
  REACHED: 'ok',
  NOT_STARTED: 'neutral',
  ON_TRACK: 'ok',
  AT_RISK: 'warn',
  OVERDUE: 'bad',
};

/** Where a clause stands, and the month its pace leads to. */
export function ClauseState({ clause }: { clause: Pick<Clause, 'state' | 'projectedEnd'> }) {
  const { t } = useTranslation('operations');
  const { formatShortMonth } = useFormats();
  const { state, projectedEnd } = clause;
  if (state === null || projectedEnd === null) return <HiddenFigure />;
  return (
    <>
      <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
      {state !== 'REACHED' && projectedEnd.month ? (
        <div className="small">{t('state.projected', { month: formatShortMonth(projectedEnd.month) })}</div>
      ) : null}
      {state === 'AT_RISK' && !projectedEnd.month ? <div className="small">{t('state.noPace')}</div> : null}
    </>
  );
}
