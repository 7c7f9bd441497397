import { Link } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { Card } from '../../ui/page/Card';
import { HeatCell } from '../../ui/tables/HeatCell';
import { TableFrame } from '../../ui/tables/TableFrame';
import samples from './samples.json';

/** Heat cells: who works where. */
export function KitMatrix() {
  const { title, corner, caption, territories, hours } = samples.matrix;
  const { formatCount } = useFormats();
  const largest = Math.max(...hours.flat());
  return (
    <Card title={title} isFlush>
      <TableFrame caption={caption} captionPlace="below" hasStickyColumn isMatrix>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {territories.map((territory) => (
              <th key={territory} scope="col" className="num">
                {territory}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hours.map((line, from) => (
            <tr key={territories[from]}>
              <th scope="row">{territories[from]}</th>
              {line.map((cell, to) => (
                <HeatCell
                  key={territories[to]}
                  share={cell / largest}
                  kind={from === to ? 'home' : 'mutualised'}
                >
                  <Link to="/kit">{formatCount(cell)}</Link>
                </HeatCell>
              ))}
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </Card>
  );
}
