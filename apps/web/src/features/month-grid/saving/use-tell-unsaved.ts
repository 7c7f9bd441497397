import { useTranslation } from 'react-i18next';
import type { ProblemParams } from '../../../lib/api/problem';
import { nameInList } from '../../../lib/format/person-name';
import { useFormats } from '../../../lib/format/use-formats';
import { useProblemMessage } from '../../../lib/problem-message';
import { showToast } from '../../../ui/overlays/toasts';
import type { Grid } from '../grid';
import { textOf } from '../sheet/text-of';
import { type Edit, type Edits, needsReason } from './edits';

/** Cells a toast names; the others are counted. */
const NAMED = 3;

/** Says, wherever one has gone, which hours typed in the grid were not saved, and why: they would be lost in silence. */
export function useTellUnsaved() {
  const { t } = useTranslation('month-grid');
  const { formatMonth } = useFormats();
  const { sentenceOf } = useProblemMessage();

  function nameOf({ assignmentId, month, state, text, hours }: Edit, grid: Grid | undefined): string {
    const row = grid?.rows.find((one) => one.assignmentId === assignmentId);
    return t('left.cell', {
      person: row ? nameInList(row) : t('participant'),
      month: formatMonth(month),
      typed: state === 'UNREADABLE' ? text : textOf(hours) || '0',
    });
  }

  function reasonOf(edit: Edit): string {
    if (needsReason(edit)) return t('left.noReason');
    if (edit.state === 'CONFLICT') return t('left.conflict');
    const [finding] = edit.findings ?? [];
    return finding ? sentenceOf(finding.code, finding.params as ProblemParams) : '';
  }

  return (edits: Edits, grid: Grid | undefined): void => {
    const unsaved = [...edits.values()];
    const [first] = unsaved;
    if (!first) return;
    const cells = unsaved.slice(0, NAMED).map((edit) => nameOf(edit, grid));
    const more = unsaved.length - cells.length;
    const named = more > 0 ? t('left.andMore', { cells: cells.join(' ; '), count: more }) : cells.join(' ; ');
    const message = t('left.unsaved', { count: unsaved.length, cells: named });
    showToast({ tone: 'bad', message: `${message} ${reasonOf(first)}`.trim() });
  };
}
