import { formatSiret, type Siret } from '@clausier/domain/shared/siret';
import { createColumnHelper } from '@tanstack/react-table';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { useSession } from '../../lib/session/use-session';
import { HiddenFigure } from '../../ui/figures/HiddenFigure';
import { ObjectiveBar } from '../../ui/figures/ObjectiveBar';
import type { listFeatures } from '../../ui/tables/list-features';
import { authoritiesPath } from './paths';
import type { AuthorityItem } from './use-authorities';

const column = createColumnHelper<typeof listFeatures, AuthorityItem>();

/** Columns of the list of contracting authorities; ids are the sorts the API takes. */
export function useAuthorityColumns() {
  const { t } = useTranslation('authorities');
  const formats = useFormats();
  const { role } = useSession().user;
  return useMemo(() => {
    const { formatHoursFigure, formatCount } = formats;
    const columns = column.columns([
      column.accessor('name', {
        header: t('list.name'),
        cell: ({ row: { original } }) => (
          <div>
            <Link to={`${authoritiesPath}/${original.id}`}>{original.name}</Link>
            <div className="small">{formatSiret(original.siret as Siret)}</div>
          </div>
        ),
        meta: { stack: 'name' },
      }),
      column.accessor((authority) => authority.commune?.name ?? '', {
        id: 'commune',
        header: t('list.commune'),
      }),
      column.accessor('operations', {
        header: t('list.operations'),
        cell: (cell) => formatCount(cell.getValue()),
        meta: { isNumeric: true },
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
      column.display({
        id: 'progress',
        header: t('list.progress'),
        cell: ({ row: { original } }) =>
          original.committedHours === 0 ? (
            <span className="small">{t('list.noClause')}</span>
          ) : (
            <ObjectiveBar committed={original.committedHours} validated={original.validatedHours} />
          ),
      }),
    ]);
    // What is done contract by contract is not told to the metropolis: columns of nothing say it worse than a note.
    const hidden = role === 'METROPOLIS' ? [t('list.validated'), t('list.progress')] : [];
    return columns.filter(({ header }) => !hidden.includes(String(header)));
  }, [t, formats, role]);
}
