import { Link } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { ObjectiveBar } from '../../ui/figures/ObjectiveBar';
import { ObjectiveLegend } from '../../ui/figures/ObjectiveLegend';
import { Card } from '../../ui/page/Card';
import { Tag, type TagTone } from '../../ui/signs/Tag';
import { TableFrame } from '../../ui/tables/TableFrame';
import samples from './samples.json';

/** Objective bars in a table. */
export function KitClauses() {
  const { clauses } = samples;
  const { formatHoursFigure } = useFormats();
  return (
    <Card title={clauses.title} actions={<ObjectiveLegend hasProjection />} isFlush>
      <TableFrame caption={clauses.title}>
        <thead>
          <tr>
            <th scope="col">{clauses.lot}</th>
            <th scope="col" className="num">
              {clauses.committed}
            </th>
            <th scope="col" className="num">
              {clauses.validated}
            </th>
            <th scope="col" className="num">
              {clauses.declared}
            </th>
            <th scope="col">{clauses.progress}</th>
            <th scope="col">{clauses.state}</th>
          </tr>
        </thead>
        <tbody>
          {clauses.rows.map((row) => (
            <tr key={row.lot}>
              <th scope="row">
                <Link to="/kit">{row.lot}</Link>
                <div className="small">{row.firm}</div>
              </th>
              <td className="num">{formatHoursFigure(row.committed)}</td>
              <td className="num">{formatHoursFigure(row.validated)}</td>
              <td className="num">{formatHoursFigure(row.declared)}</td>
              <td>
                <ObjectiveBar
                  committed={row.committed}
                  validated={row.validated}
                  declared={row.declared}
                  projected={row.committed * 0.95}
                />
              </td>
              <td>
                <Tag tone={row.tone as TagTone}>{row.state}</Tag>
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </Card>
  );
}
