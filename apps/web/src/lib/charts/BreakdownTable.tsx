import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { HiddenFigure } from '../../ui/figures/HiddenFigure';
import { TableFrame } from '../../ui/tables/TableFrame';
import { useFormats } from '../format/use-formats';
import { linesPath, type Selection } from '../selection/selection';
import { useTerritories } from '../selection/use-territories';
import type { Breakdown, Part } from './use-breakdown';
import { partOf, usePartNames } from './use-part-names';

type BreakdownTableProps = { title: string; breakdown: Breakdown; selection: Selection; stackBy?: string };

/** The figures of a chart as a table: each opens its lines, and they add up to the last row. */
export function BreakdownTable({ title, breakdown, selection, stackBy }: BreakdownTableProps) {
  const { t } = useTranslation('charts');
  const { formatHoursFigure, formatPercent, formatCount } = useFormats();
  const { by, parts, hours: whole } = breakdown;
  const nameOf = usePartNames(by);
  const { nameOf: territoryName } = useTerritories();
  const hasPersons = parts.some(({ persons }) => persons !== null);
  const cell = (part: Part) => {
    const lines = partOf(by, part, selection, stackBy);
    if (part.hours === null) return <HiddenFigure />;
    const text = formatHoursFigure(part.hours);
    return lines ? <Link to={linesPath(lines)}>{text}</Link> : text;
  };
  return (
    <TableFrame caption={title}>
      <thead>
        <tr>
          <th scope="col">{t(`by.${by}`)}</th>
          {stackBy ? <th scope="col">{t(`by.${stackBy}`)}</th> : null}
          <th scope="col" className="num">
            {t('hours')}
          </th>
          <th scope="col" className="num">
            {t('share')}
          </th>
          {hasPersons ? (
            <th scope="col" className="num">
              {t('persons')}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={`${part.key}/${part.stack}`}>
            <th scope="row">{nameOf(part)}</th>
            {stackBy ? <td>{part.stack ? territoryName(part.stack) : null}</td> : null}
            <td className="num">{cell(part)}</td>
            <td className="num">{whole ? formatPercent(part.hours, whole) : '—'}</td>
            {hasPersons ? <td className="num">{formatCount(part.persons)}</td> : null}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={stackBy ? 2 : 1}>
            {t('sum')}
          </th>
          <td className="num">
            {whole === null ? (
              <HiddenFigure />
            ) : (
              <Link to={linesPath(selection)}>{formatHoursFigure(whole)}</Link>
            )}
          </td>
          <td className="num">{whole ? formatPercent(whole, whole, 0) : '—'}</td>
          {hasPersons ? <td className="num">{t('notAdded')}</td> : null}
        </tr>
      </tfoot>
    </TableFrame>
  );
}
