import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { TableFrame } from '../../ui/TableFrame';
import { EffectSentence } from './EffectSentence';
import { RowFixForm } from './RowFixForm';
import { RowLine } from './RowLine';
import css from './this-month.module.css';
import type { Statement, StatementRow } from './use-this-month';
import { useFixRow } from './use-write-statement';

/** The rows that were read, with what is to settle first; fixed where they stand while the statement is a draft. */
export function RowsCard({ statement }: { statement: Statement }) {
  const { t } = useTranslation('this-month');
  const isDraft = statement.status === 'DRAFT';
  const refused = statement.rows.filter(({ outcome }) => outcome === 'REFUSED');
  const [wanted, setWanted] = useState<'settle' | 'all' | null>(null);
  const [edited, setEdited] = useState<number | null>(null);
  const fixRow = useFixRow(statement);
  const shown = wanted ?? (refused.length > 0 && isDraft ? 'settle' : 'all');
  const rows = shown === 'settle' ? refused : statement.rows;
  const fix = (rowId: number, change: Parameters<typeof fixRow.mutate>[0]['fix']) =>
    fixRow.mutate({ rowId, fix: change }, { onSuccess: () => setEdited(null) });

  function rowOf(row: StatementRow) {
    const isOpen = edited === row.id;
    return (
      <Fragment key={row.id}>
        <RowLine
          row={row}
          statement={statement}
          isPending={fixRow.isPending && fixRow.variables.rowId === row.id}
          onFix={isDraft ? (change) => fix(row.id, change) : null}
          onEdit={isDraft && !isOpen ? () => setEdited(row.id) : null}
        />
        {isOpen ? (
          <tr className={css.fixRow}>
            <td colSpan={5}>
              <RowFixForm
                row={row}
                people={statement.people}
                isPending={fixRow.isPending}
                error={fixRow.error}
                onFix={(change) => fix(row.id, change)}
                onCancel={() => setEdited(null)}
              />
            </td>
          </tr>
        ) : null}
      </Fragment>
    );
  }

  return (
    <Card
      title={t('rowsRead', { count: statement.rows.length })}
      isFlush
      actions={
        <>
          <Button tone="quiet" aria-pressed={shown === 'settle'} onPress={() => setWanted('settle')}>
            {t('filter.settle', { count: refused.length })}
          </Button>
          <Button tone="quiet" aria-pressed={shown === 'all'} onPress={() => setWanted('all')}>
            {t('filter.all', { count: statement.rows.length })}
          </Button>
        </>
      }
      foot={<EffectSentence statement={statement} />}
    >
      {rows.length === 0 ? (
        <EmptyState title={t('filter.nothing')} />
      ) : (
        <TableFrame caption={t('rowsRead', { count: rows.length })} stackOnPhone>
          <thead>
            <tr>
              <th scope="col">{t('column.person')}</th>
              <th scope="col">{t('column.clause')}</th>
              <th scope="col" className="num">
                {statement.origin === 'GRID' ? t('column.typed') : t('column.written')}
              </th>
              <th scope="col" className="num">
                {t('column.read')}
              </th>
              <th scope="col">{t('column.check')}</th>
            </tr>
          </thead>
          <tbody>{rows.map(rowOf)}</tbody>
        </TableFrame>
      )}
    </Card>
  );
}
