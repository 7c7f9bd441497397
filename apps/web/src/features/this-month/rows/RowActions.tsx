import { useTranslation } from 'react-i18next';
import type { StatementRow } from '../use-this-month';
import { columnOf, isAside, isField, type RowChange } from './cells/row-fields';
import css from './rows.module.css';
import { useRowsShared } from './rows-context';

/** What can be done about a row: answer its question, put it right, leave it out, take it back. */
export function RowActions({ row, proposedId }: { row: StatementRow; proposedId: number | null }) {
  const { t } = useTranslation('this-month');
  const { corrections, edit } = useRowsShared();
  if (!corrections || isAside(row)) return null;
  const change = (set: RowChange) => corrections.change([{ rowIds: [row.id], ...set }]);
  const isDuplicate = row.findings.some(({ code }) => code === 'duplicate-in-file');
  const wrong = columnOf(row.findings.find(({ severity }) => severity === 'error')?.field ?? null);
  if (row.isRemoved) return <Act label={t('fix.restore')} onAct={() => change({ isRemoved: false })} />;
  if (isDuplicate) return <Act label={t('fix.keep')} onAct={() => change({ isKept: true })} />;
  if (row.outcome !== 'REFUSED') return null;
  const isReturned = row.findings.some(({ code }) => code === 'line-returned');
  if (proposedId !== null)
    return (
      <span className={css.actions}>
        <Act
          label={t('ask.yes')}
          onAct={() =>
            corrections.changeWhere(
              { filter: 'settle', sameAs: { rowId: row.id, field: 'person' } },
              { employmentContractId: proposedId },
              { remembers: true },
            )
          }
        />
        <Act label={t('ask.no')} onAct={() => edit(row.id, 'person')} />
      </span>
    );
  return (
    <span className={css.actions}>
      <Act label={t('fix.correct')} onAct={() => edit(row.id, isField(wrong) ? wrong : 'person')} />
      {isReturned ? <Act label={t('fix.stand')} onAct={() => change({ isKept: true })} /> : null}
      <Act label={t('fix.remove')} onAct={() => change({ isRemoved: true })} />
    </span>
  );
}

/** A button in a cell: reached with Enter from the cell, by Tab from the one before it. */
function Act({ label, onAct }: { label: string; onAct: () => void }) {
  return (
    <button
      type="button"
      className={css.inline}
      tabIndex={-1}
      data-act
      onClick={(event) => {
        // The button goes away with what it asks: the focus stays in its cell.
        event.currentTarget.closest<HTMLElement>('td, li')?.focus({ preventScroll: true });
        onAct();
      }}
    >
      {label}
    </button>
  );
}
