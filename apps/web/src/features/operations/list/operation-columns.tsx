import { createColumnHelper } from '@tanstack/react-table';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../../lib/format/use-formats';
import { useSession } from '../../../lib/session/use-session';
import { HiddenFigure } from '../../../ui/figures/HiddenFigure';
import { ObjectiveBar } from '../../../ui/figures/ObjectiveBar';
import type { listFeatures } from '../../../ui/tables/list-features';
import { OperationStatus } from '../page/OperationStatus';
import { operationPath } from '../paths';
import type { OperationItem } from './use-operations';

const column = createColumnHelper<typeof listFeatures, OperationItem>();

/** Columns of the list of operations; ids are the sorts the API takes. */
export function useOperationColumns(hasTerritory: boolean) {
  const { t } = useTranslation('operations');
  const formats = useFormats();
  const { role } = useSession().user;
  return useMemo(() => {
    const { formatHoursFigure, formatDay, formatCount } = formats;
    const columns = column.columns([
      column.accessor('name', {
        header: t('list.name'),
        cell: ({ row: { original } }) => <OperationName item={original} hasTerritory={hasTerritory} />,
        meta: { stack: 'name' },
      }),
      column.accessor('status', {
        header: t('list.status'),
        cell: (cell) => <OperationStatus status={cell.getValue()} />,
      }),
      column.accessor('startedOn', {
        header: t('list.startedOn'),
        cell: (cell) => formatDay(cell.getValue()),
      }),
      column.accessor('clauses', {
        header: t('list.clauses'),
        cell: ({ row: { original } }) =>
          t('list.clausesOfContracts', {
            clauses: formatCount(original.clauses),
            contracts: formatCount(original.contracts),
          }),
        meta: { isNumeric: true, stack: 'hidden' },
      }),
      column.accessor('committedHours', {
        id: 'committed',
        header: t('list.committed'),
        cell: (cell) => formatHoursFigure(cell.getValue()),
        meta: { isNumeric: true },
      }),
      column.accessor('validatedHours', {
        id: 'validated',
        header: t('list.validated'),
        cell: (cell) => {
          const hours = cell.getValue();
          return hours === null ? <HiddenFigure /> : formatHoursFigure(hours);
        },
        meta: { isNumeric: true, stack: 'figure' },
      }),
      column.accessor('progress', {
        header: t('list.progress'),
        cell: ({ row: { original } }) =>
          original.clauses === 0 ? (
            <span className="small">{t('list.noClause')}</span>
          ) : (
            <ObjectiveBar
              committed={original.committedHours}
              validated={original.validatedHours}
              declared={original.declaredHours}
            />
          ),
      }),
    ]);
    // What is done contract by contract is not told to the metropolis: columns of nothing say it worse than a note.
    const hidden = role === 'METROPOLIS' ? [t('list.validated'), t('list.progress')] : [];
    return columns.filter(({ header }) => !hidden.includes(String(header)));
  }, [t, formats, role, hasTerritory]);
}

function OperationName({ item, hasTerritory }: { item: OperationItem; hasTerritory: boolean }) {
  const places = [item.authority.name, item.commune.name, hasTerritory ? item.territory.name : null];
  return (
    <div>
      <Link to={operationPath(item.id)}>{item.name}</Link>
      <div className="small">{places.filter(Boolean).join(' · ')}</div>
    </div>
  );
}
