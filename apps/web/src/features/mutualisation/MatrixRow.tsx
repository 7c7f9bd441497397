import { linesPath, type Selection } from '../../lib/selection/selection';
import { HeatCell } from '../../ui/tables/HeatCell';
import { HoursLink } from './HoursLink';
import type { Matrix } from './matrix';
import css from './mutualisation.module.css';

type MatrixRowProps = { row: Matrix['rows'][number]; name: string; largest: number; selection: Selection };

/** The operations of one territory, by where the workers live. */
export function MatrixRow({ row, name, largest, selection }: MatrixRowProps) {
  const { operation, cells, total } = row;
  const ofTerritory = { ...selection, operationTerritory: operation };
  return (
    <tr>
      <th scope="row" className={css.rowName}>
        {name}
      </th>
      {cells.map(({ residence, hours }) => (
        <HeatCell
          key={residence}
          share={(hours ?? 0) / largest}
          kind={residence === operation ? 'home' : 'mutualised'}
        >
          <HoursLink hours={hours} to={linesPath({ ...ofTerritory, residenceTerritory: residence })} />
        </HeatCell>
      ))}
      <td className={`num ${css.total}`}>
        <HoursLink hours={total} to={linesPath(ofTerritory)} />
      </td>
    </tr>
  );
}
