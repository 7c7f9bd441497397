import { formatSiret, type Siret } from '@clausier/domain/shared/siret';
import { createColumnHelper } from '@tanstack/react-table';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { useSession } from '../../lib/session/use-session';
import { HiddenFigure } from '../../ui/figures/HiddenFigure';
import type { listFeatures } from '../../ui/tables/list-features';
import { firmsPath } from './paths';
import type { FirmItem } from './use-firms';

const column = createColumnHelper<typeof listFeatures, FirmItem>();

/** Columns of the list of firms; ids are the sorts the API takes. */
export function useFirmColumns() {
  const { t } = useTranslation('firms');
  const formats = useFormats();
  const { role } = useSession().user;
  return useMemo(() => {
    const { formatHoursFigure, formatCount } = formats;
    const columns = column.columns([
      column.accessor('name', {
        header: t('list.name'),
        cell: ({ row: { original } }) => (
          <div>
            <Link to={`${firmsPath}/${original.id}`}>{original.name}</Link>
            <div className="small">{formatSiret(original.siret as Siret)}</div>
          </div>
        ),
        meta: { stack: 'name' },
      }),
      column.accessor('kind', { header: t('list.kind'), cell: (cell) => t(`kind.${cell.getValue()}`) }),
      column.accessor((firm) => firm.commune?.name ?? '', { id: 'commune', header: t('list.commune') }),
      column.accessor('lots', {
        header: t('list.lots'),
        cell: (cell) => formatCount(cell.getValue()),
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
    ]);
    // What is done contract by contract is not told to the metropolis: columns of nothing say it worse than a note.
    const hidden = role === 'METROPOLIS' ? [t('list.validated')] : [];
    return columns.filter(({ header }) => !hidden.includes(String(header)));
  }, [t, formats, role]);
}
