import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { linesPath, type Selection } from '../../lib/selection/selection';
import { Card } from '../../ui/page/Card';
import { FigureHeads } from '../../ui/tables/FigureHeads';
import { TableFrame } from '../../ui/tables/TableFrame';
import css from './annual-report.module.css';
import { HoursCell } from './HoursCell';
import type { SurveyTable } from './use-annual-report';
import { useSurveyNames } from './use-survey-names';

type SurveyCardProps = {
  table: SurveyTable;
  /** The hours the house manages in the year; null when the report is frozen. */
  selection: Selection | null;
};

const OWN_NOTES: readonly string[] = ['criterionGroup', 'qualification', 'exit'];
/** In the files of persons and of work contracts: no filter of hours gives them. */
const OF_FILES: readonly string[] = ['qualification', 'exit'];

/** One table of the national survey: hours and their share, distinct persons and work contracts. */
export function SurveyCard({ table, selection }: SurveyCardProps) {
  const { t } = useTranslation('annual-report');
  const { formatCount, formatPercent } = useFormats();
  const { by, hours: whole, rows } = table;
  const nameOf = useSurveyNames(by);
  const title = t(`tables.${by}`);
  const linesOf = (key: string | null) => {
    if (selection === null || key === null || OF_FILES.includes(by) || (by === 'qpv' && key === 'false'))
      return null;
    return linesPath({ ...selection, [by]: by === 'authority' ? Number(key) : key });
  };
  return (
    <Card title={title} foot={OWN_NOTES.includes(by) ? t(`note.${by}`) : null} isFlush={rows.length > 0}>
      {rows.length === 0 ? (
        <p className={css.none}>{t('note.none')}</p>
      ) : (
        <TableFrame caption={title} hasStickyColumn>
          <thead>
            <tr>
              <th scope="col">{t('col.name')}</th>
              <FigureHeads
                labels={(['hours', 'share', 'persons', 'workContracts'] as const).map((key) =>
                  t(`col.${key}`),
                )}
              />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key ?? 'elsewhere'}>
                <th scope="row">{nameOf(row)}</th>
                <HoursCell hours={row.hours} to={linesOf(row.key)} />
                <td className="num">{formatPercent(row.hours, whole)}</td>
                <td className="num">{formatCount(row.persons)}</td>
                <td className="num">{formatCount(row.workContracts)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('col.sum')}</th>
              <HoursCell
                hours={whole}
                to={by === 'exit' || selection === null ? null : linesPath(selection)}
              />
              <td className="num">{formatPercent(whole, whole, 0)}</td>
              <td colSpan={2} className={`num ${css.notAdded}`}>
                {t('notAdded')}
              </td>
            </tr>
          </tfoot>
        </TableFrame>
      )}
    </Card>
  );
}
