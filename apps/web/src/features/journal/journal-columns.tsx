import { createColumnHelper } from '@tanstack/react-table';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import type { listFeatures } from '../../ui/tables/list-features';
import { EntrySentence } from './EntrySentence';
import { OpenEntry } from './OpenEntry';
import type { JournalItem } from './use-journal';

const column = createColumnHelper<typeof listFeatures, JournalItem>();

/** Columns of the journal: when, who, what, and the way to the detail. */
export function useJournalColumns() {
  const { t } = useTranslation('journal');
  const { formatInstant } = useFormats();
  return useMemo(
    () =>
      column.columns([
        column.accessor('recordedAt', {
          header: t('column.when'),
          cell: (cell) => <time dateTime={cell.getValue()}>{formatInstant(cell.getValue())}</time>,
          meta: { stack: 'name' },
        }),
        column.accessor((item) => item.userName ?? t('system'), {
          id: 'who',
          header: t('column.who'),
          cell: ({ getValue, row: { original } }) => (
            <div>
              {getValue()}
              <div className="small">
                {original.userOf ??
                  (original.userRole ? t(`shell:role.${original.userRole}`) : t('systemOf'))}
              </div>
            </div>
          ),
        }),
        column.display({
          id: 'what',
          header: t('column.what'),
          cell: ({ row: { original } }) => <EntrySentence item={original} />,
        }),
        column.display({
          id: 'open',
          header: t('column.open'),
          cell: ({ row: { original } }) => <OpenEntry id={original.id} />,
          meta: { isNumeric: true, stack: 'figure' },
        }),
      ]),
    [t, formatInstant],
  );
}
