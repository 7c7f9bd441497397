import { useTranslation } from 'react-i18next';
import { useProblemMessage } from '../../../lib/problem-message';
import { Button } from '../../../ui/buttons/Button';
import { DialogActions } from '../../../ui/overlays/DialogActions';
import { Preview, type PreviewRow } from '../../../ui/tables/Preview';
import type { LateFirm } from '../use-late-firms';
import type { MessageOutcome } from './use-several';

type MessagesToldProps = {
  outcomes: readonly MessageOutcome[];
  firms: readonly LateFirm[];
  onClose: () => void;
};

/** What became of each message: gone, waiting, or why there was none. */
export function MessagesTold({ outcomes, firms, onClose }: MessagesToldProps) {
  const { t } = useTranslation('late-firms');
  const { sentenceOf } = useProblemMessage();
  const sent = outcomes.filter(({ state }) => state === 'SENT');
  const others = outcomes.filter(({ state }) => state !== 'SENT');
  const nameOf = (id: number) => firms.find(({ firmId }) => firmId === id)?.name ?? '';
  const rowOf = ({ firmId, state, code }: MessageOutcome): PreviewRow => ({
    key: firmId,
    what: <b>{nameOf(firmId)}</b>,
    why: code ? sentenceOf(code) : state === 'SENT' ? null : t(`sent.${state!}`, { name: nameOf(firmId) }),
  });
  const groups = [
    ...(sent.length > 0 ? [{ title: t('several.left', { count: sent.length }), rows: sent.map(rowOf) }] : []),
    ...(others.length > 0
      ? [{ title: t('several.notLeft', { count: others.length }), rows: others.map(rowOf) }]
      : []),
  ];
  return (
    <>
      <Preview label={t('several.told')} groups={groups} />
      <DialogActions>
        <Button tone="primary" autoFocus onPress={onClose}>
          {t('several.close')}
        </Button>
      </DialogActions>
    </>
  );
}
