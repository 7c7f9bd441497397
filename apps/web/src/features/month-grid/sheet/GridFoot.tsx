import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { openHelp } from '../../../lib/keyboard/open-help';
import { Button } from '../../../ui/buttons/Button';
import { KeyHint } from '../../../ui/page/KeyHint';
import { KeyHints } from '../../../ui/page/KeyHints';
import css from '../month-grid.module.css';
import type { GridEdits } from '../saving/use-edits';
import { CellProblem } from './CellProblem';
import { problemIn } from './GridCell';
import type { Sheet } from './use-sheet';

type GridFootProps = { sheet: Sheet; edits: GridEdits; isPhone: boolean };

/** What is to know of the cell one is on, what stops the others, and the keys. */
export function GridFoot({ sheet, edits, isPhone }: GridFootProps) {
  const { t } = useTranslation('month-grid');
  const { formatMonth, formatDay } = useFormats();
  const cell = sheet.cellAt(sheet.active);
  const name = cell ? `${cell.row.lastName}, ${cell.row.firstName}` : '';
  return (
    <div className={css.foot}>
      <div className={css.message} aria-live="polite">
        {cell && (problemIn(cell) || cell.edit) ? (
          <>
            <b>{t('foot.of', { person: name, month: formatMonth(cell.month) })}</b>{' '}
            <CellProblem cell={cell} edits={edits} />
          </>
        ) : cell && !isPhone ? (
          <>
            <b>{name}</b> · {cell.row.operationName} ·{' '}
            {t('foot.until', { day: formatDay(cell.row.eligibleUntil) })}
          </>
        ) : null}
        {edits.reason ? (
          <span className={css.reason}>
            {t('foot.reason', { reason: edits.reason })}{' '}
            <Button tone="quiet" onPress={() => edits.setReason(null)}>
              {t('foot.changeReason')}
            </Button>
          </span>
        ) : null}
      </div>
      {isPhone ? null : (
        <div className={css.hints}>
          <KeyHints>
            <KeyHint keys={['↑', '↓', '←', '→']} label={t('hint.move')} />
            <KeyHint keys={[t('hint.enterKey')]} label={t('hint.enter')} />
            <KeyHint keys={['Ctrl D']} label={t('hint.fill')} />
          </KeyHints>
          <Button tone="quiet" onPress={openHelp}>
            {t('hint.help')}
          </Button>
        </div>
      )}
    </div>
  );
}
