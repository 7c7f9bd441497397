import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { useSession } from '../../lib/session/use-session';
import { ObjectiveBar } from '../../ui/figures/ObjectiveBar';
import { TableFrame } from '../../ui/tables/TableFrame';
import { ObjectiveName } from './ObjectiveName';
import css from './objectives.module.css';
import type { Objective, ObjectivesOf } from './use-objectives';

type ObjectivesTableProps = {
  title: string;
  of: ObjectivesOf;
  items: Objective[];
  sum: Pick<Objective, 'clauses' | 'committedHours' | 'validatedHours'>;
};

/** Objective against done, a bar beside the figures. */
export function ObjectivesTable({ title, of, items, sum }: ObjectivesTableProps) {
  const { t } = useTranslation('charts');
  const { user } = useSession();
  const { formatHoursFigure, formatCount } = useFormats();
  // What was validated on a clause is not told to the metropolis: a column of hidden figures would say nothing.
  const isTold = user.role !== 'METROPOLIS';
  const figures = ({ clauses, committedHours, validatedHours }: ObjectivesTableProps['sum']) => (
    <>
      {of === 'clause' ? null : (
        <td className="num" data-label={t('objectives.clauses')}>
          {formatCount(clauses)}
        </td>
      )}
      <td className="num" data-label={t('objectives.committed')}>
        {formatHoursFigure(committedHours)}
      </td>
      {isTold ? (
        <>
          <td className="num" data-label={t('objectives.validated')}>
            {formatHoursFigure(validatedHours)}
          </td>
          <td className={css.bar} data-label={t('objectives.progress')}>
            <ObjectiveBar committed={committedHours} validated={validatedHours} />
          </td>
        </>
      ) : null}
    </>
  );
  return (
    <TableFrame caption={title} stackOnPhone>
      <thead>
        <tr>
          <th scope="col">{t(`objectives.column.${of}`)}</th>
          {of === 'clause' ? null : (
            <th scope="col" className="num">
              {t('objectives.clauses')}
            </th>
          )}
          <th scope="col" className="num">
            {t('objectives.committed')}
          </th>
          {isTold ? (
            <>
              <th scope="col" className="num">
                {t('objectives.validated')}
              </th>
              <th scope="col">{t('objectives.progress')}</th>
            </>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {items.map((objective) => (
          <tr key={objective.key}>
            <th scope="row" data-stack="name">
              <span>
                <ObjectiveName objective={objective} of={of} />
              </span>
            </th>
            {figures(objective)}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" data-stack="name">
            {t('objectives.sum')}
          </th>
          {figures(sum)}
        </tr>
      </tfoot>
    </TableFrame>
  );
}
