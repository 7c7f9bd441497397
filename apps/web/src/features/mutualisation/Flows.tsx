import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Chart } from '../../lib/charts/Chart';
import { useFormats } from '../../lib/format/use-formats';
import { linesPath, type Selection } from '../../lib/selection/selection';
import { Card } from '../../ui/page/Card';
import { crossingsOf } from './crossings';
import { flowOption } from './flow-option';
import type { Matrix } from './matrix';
import { ViewSwitch } from './ViewSwitch';

type FlowsProps = { matrix: Matrix; selection: Selection; onShow: (view: string) => void };

/** Who goes where to work, as flows from the territory of residence to the territory of the operation. */
export function Flows({ matrix, selection, onShow }: FlowsProps) {
  const { t } = useTranslation('mutualisation');
  const { formatHours } = useFormats();
  const navigate = useNavigate();
  const outside = t('outside');
  const crossings = useMemo(() => crossingsOf(matrix, outside), [matrix, outside]);
  const chart = useMemo(() => flowOption(crossings, formatHours), [crossings, formatHours]);
  return (
    <Card
      title={t('flows.title')}
      actions={<ViewSwitch view="flux" onShow={onShow} />}
      foot={t(matrix.hasHiddenCells ? 'flows.noteHidden' : 'flows.note')}
    >
      <Chart
        chart={chart}
        size="tall"
        label={t('flows.label')}
        onPick={({ data }) => {
          const { operation, residence } = (data ?? {}) as { operation?: string; residence?: string };
          if (operation && residence)
            void navigate(
              linesPath({ ...selection, operationTerritory: operation, residenceTerritory: residence }),
            );
        }}
      />
    </Card>
  );
}
