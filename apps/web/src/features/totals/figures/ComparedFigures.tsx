import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import type { Selection } from '../../../lib/selection/selection';
import type { FteChoice } from '../../../lib/selection/use-fte-choice';
import { useSession } from '../../../lib/session/use-session';
import { Card } from '../../../ui/page/Card';
import { TableFrame } from '../../../ui/tables/TableFrame';
import type { Totals } from '../use-totals';
import { ComparedRow } from './ComparedRow';
import css from './compared.module.css';
import { useComparedRows } from './use-compared-rows';

type ComparedFiguresProps = { totals: Totals; selection: Selection; choice: FteChoice };

/** Every figure of the page, the same one and two years before, and beside each what it counts and is divided by. */
export function ComparedFigures({ totals, selection, choice }: ComparedFiguresProps) {
  const { t } = useTranslation('totals');
  const { user } = useSession();
  const { formatDay, formatInstant } = useFormats();
  const rows = useComparedRows(totals, choice);
  const year = Number(selection.from.slice(0, 4));
  const day = totals.statedOn ?? selection.asOf;
  const data = day ? formatDay(day) : formatInstant(totals.readAt);
  return (
    <Card
      title={t('definitions.title')}
      isFlush
      foot={user.territory ? t('definitions.scopeText', { territory: user.territory.name }) : undefined}
    >
      <TableFrame caption={t('definitions.title')}>
        <thead>
          <tr>
            <th scope="col">{t('compared.counts')}</th>
            <th scope="col" className={`num ${css.now}`}>
              {t('compared.period')}
              <small>{t('compared.data', { when: data })}</small>
            </th>
            {[1, 2].map((back) => (
              <th key={back} scope="col" className="num">
                {t('compared.before', { year: year - back })}
                <small>{t(totals.statedOn ? 'compared.stated' : 'compared.same')}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ComparedRow key={row.key} row={row} selection={selection} />
          ))}
        </tbody>
      </TableFrame>
    </Card>
  );
}
