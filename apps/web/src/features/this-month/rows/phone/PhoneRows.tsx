import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/buttons/Button';
import type { Statement, StatementRow } from '../../use-this-month';
import type { Corrections } from '../changes/use-corrections';
import css from '../rows.module.css';
import { RowsContext } from '../rows-context';
import type { Rows } from '../use-rows';
import { PhoneRow } from './PhoneRow';

const STEP = 50;

type PhoneRowsProps = { statement: Statement; rows: Rows; corrections: Corrections | null };

/** One person a block: the hours large, what is wrong and the field that puts it right. */
export function PhoneRows({ statement, rows, corrections }: PhoneRowsProps) {
  const { t } = useTranslation('this-month');
  const [shown, setShown] = useState(STEP);
  const [edited, setEdited] = useState<number | null>(null);
  const count = Math.min(shown, rows.total);
  const here = Array.from({ length: count }, (_, at) => rows.rowAt(at)).filter(
    (row): row is StatementRow => row !== undefined,
  );
  return (
    <RowsContext value={{ statement, corrections, edit: (rowId) => setEdited(rowId) }}>
      <ul className={css.people} aria-label={t('rowsRead', { count: rows.total })}>
        {here.map((row) => (
          <PhoneRow key={row.id} row={row} isEdited={edited === row.id} onClose={() => setEdited(null)} />
        ))}
      </ul>
      {count < rows.total ? (
        <div className={css.more}>
          <Button
            onPress={() => {
              rows.show(0, shown + STEP - 1);
              setShown(shown + STEP);
            }}
          >
            {t('grid.more', { count: Math.min(STEP, rows.total - count) })}
          </Button>
        </div>
      ) : null}
    </RowsContext>
  );
}
