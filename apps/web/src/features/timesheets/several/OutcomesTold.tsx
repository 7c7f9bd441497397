import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProblemParams } from '../../../lib/api/problem';
import { useProblemMessage } from '../../../lib/problem-message';
import { Button } from '../../../ui/buttons/Button';
import { DialogActions } from '../../../ui/overlays/DialogActions';
import { Preview, type PreviewRow } from '../../../ui/tables/Preview';
import { useLeftSentences } from './use-acceptance-row';
import type { StatementOutcome } from './use-several';

type OutcomesToldProps = {
  is: 'accepted' | 'reversed';
  outcomes: readonly StatementOutcome[];
  nameOf: (timesheetId: number) => string;
  onUndo: (accepted: StatementOutcome[]) => void;
  onClose: () => void;
};

/** What became of each statement: done, being done, or refused and why; with the way back. */
export function OutcomesTold({ is, outcomes, nameOf, onUndo, onClose }: OutcomesToldProps) {
  const { t } = useTranslation('timesheets');
  const { sentenceOf } = useProblemMessage();
  const sentencesOfLeft = useLeftSentences();
  const done = outcomes.filter(({ outcome }) => outcome !== 'REFUSED');
  const refused = outcomes.filter(({ outcome }) => outcome === 'REFUSED');
  const undone = done.filter(({ outcome, lines }) => outcome === 'DONE' && lines > 0);
  const rowOf = (one: StatementOutcome): PreviewRow => ({
    key: one.timesheetId,
    what: <Link to={`/releves/${one.timesheetId}`}>{nameOf(one.timesheetId)}</Link>,
    about:
      one.outcome === 'ASKED'
        ? t('several.going', { count: one.lines })
        : one.outcome === 'DONE'
          ? t(`several.lines.${is}`, { count: one.lines })
          : null,
    why: one.code
      ? sentenceOf(one.code === 'not-found' ? 'statement-not-waiting' : one.code, one.params as ProblemParams)
      : sentencesOfLeft(one),
  });
  const groups = [
    ...(done.length > 0
      ? [{ title: t(`several.done.${is}`, { count: done.length }), rows: done.map(rowOf) }]
      : []),
    ...(refused.length > 0
      ? [{ title: t(`several.refused.${is}`, { count: refused.length }), rows: refused.map(rowOf) }]
      : []),
  ];
  return (
    <>
      <Preview label={t(`several.title.${is}`)} groups={groups} />
      <DialogActions>
        <Button tone="primary" autoFocus onPress={onClose}>
          {t('several.close')}
        </Button>
        {is === 'accepted' && undone.length > 0 ? (
          <Button tone="quiet" onPress={() => onUndo(undone)}>
            {t('several.undo', { count: undone.length })}
          </Button>
        ) : null}
      </DialogActions>
    </>
  );
}
