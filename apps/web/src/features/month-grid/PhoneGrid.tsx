import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameInList } from '../../lib/format/person-name';
import { useFormats } from '../../lib/format/use-formats';
import { classes } from '../../ui/classes';
import { Tag } from '../../ui/signs/Tag';
import type { Grid, HourKind } from './grid';
import css from './month-grid.module.css';
import type { GridEdits } from './saving/use-edits';
import { useSettleOnLeave } from './saving/use-settle-on-leave';
import { CellProblem } from './sheet/CellProblem';
import { problemIn } from './sheet/GridCell';
import { textOf } from './sheet/text-of';
import type { Sheet } from './sheet/use-sheet';

type PhoneGridProps = { grid: Grid; kind: HourKind; sheet: Sheet; edits: GridEdits };

/** One person a block, the months below with their fields: for a facilitator on a building site. */
export function PhoneGrid({ grid, sheet, edits }: PhoneGridProps) {
  const { t } = useTranslation('month-grid');
  const { formatHours } = useFormats();
  return (
    <ul className={css.people}>
      {grid.rows.map((row, index) => (
        <li key={row.assignmentId}>
          <div className={css.block}>
            <h2>{nameInList(row)}</h2>
            <span className={css.sum}>{formatHours(row.hours)}</span>
          </div>
          <p className="small">
            {row.firmName} · {t('lot', { operation: row.operationName, lot: row.lotNumber })}{' '}
            {row.isMutualised ? <Tag tone="mut">{row.communeName ?? row.territoryName}</Tag> : null}
          </p>
          <div className={css.months}>
            {[...grid.months.keys()].reverse().map((column) => (
              <PhoneCell key={column} row={index} column={column} sheet={sheet} edits={edits} />
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

type PhoneCellProps = { row: number; column: number; sheet: Sheet; edits: GridEdits };

function PhoneCell({ row, column, sheet, edits }: PhoneCellProps) {
  const { t } = useTranslation('month-grid');
  const { formatShortMonth, formatMonth } = useFormats();
  const cell = sheet.cellAt({ row, column })!;
  const [text, setText] = useState<string | null>(null);
  const shown = cell.edit?.state === 'UNREADABLE' ? cell.edit.text : textOf(cell.hours);
  const problem = problemIn(cell);
  useSettleOnLeave(() => {
    if (text !== null) sheet.type([{ place: { row, column }, text }]);
  });
  if (!cell.isOpen && cell.hours === 0 && !cell.edit) return null;
  const leave = () => {
    if (text !== null) sheet.type([{ place: { row, column }, text }]);
    setText(null);
  };
  return (
    <div className={css.phoneCell}>
      <label>
        <span>
          {formatShortMonth(cell.month)}
          {cell.isLocked ? <span className="visually-hidden"> {t('locked')}</span> : null}
        </span>
        <input
          className={classes(css.phoneInput, cell.isLocked && css.locked, problem && css[problem])}
          aria-label={t('cellOf', {
            person: `${cell.row.lastName}, ${cell.row.firstName}`,
            month: formatMonth(cell.month),
          })}
          aria-invalid={problem !== null}
          inputMode="decimal"
          autoComplete="off"
          placeholder="·"
          value={text ?? shown}
          onFocus={() => sheet.go({ row, column })}
          onChange={(event) => setText(event.target.value)}
          onBlur={leave}
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        />
      </label>
      {problem ? (
        <p className={css.phoneProblem}>
          <CellProblem cell={cell} edits={edits} />
        </p>
      ) : null}
    </div>
  );
}
