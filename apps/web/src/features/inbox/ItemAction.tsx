import { useTranslation } from 'react-i18next';
import { problemOf } from '../../lib/api/problem';
import { useFormats } from '../../lib/format/use-formats';
import { useProblemMessage } from '../../lib/problem-message';
import { Button } from '../../ui/buttons/Button';
import { ButtonLink } from '../../ui/buttons/ButtonLink';
import { showToast } from '../../ui/overlays/toasts';
import { useSubject } from './ItemSentence';
import { useRemindFirm, type WaitingItem } from './use-inbox';

type ItemActionProps = { item: WaitingItem; isMailed: boolean; onFollowUp: () => void };

/** The one thing to do next about a line: done here when it can be, else one click away. */
export function ItemAction({ item, isMailed, onFollowUp }: ItemActionProps) {
  const { t } = useTranslation('inbox');
  const { formatHours } = useFormats();
  const { to } = useSubject()(item);
  switch (item.kind) {
    case 'TIMESHEET':
      return (
        <ButtonLink to={to} data-primary>
          {t('action.check', { hours: formatHours(item.hours ?? 0) })}
        </ButtonLink>
      );
    case 'LATE_FIRM':
      return isMailed && item.isRemindable ? (
        <RemindButton item={item} />
      ) : (
        <ButtonLink to={to} data-primary>
          {t(item.phone ? 'action.call' : 'action.openFirm')}
        </ButtonLink>
      );
    case 'EXIT':
      return (
        <Button data-primary onPress={onFollowUp}>
          {t('action.exit')}
        </Button>
      );
    case 'CLAUSE':
      return (
        <ButtonLink to={to} data-primary>
          {t('action.openLot')}
        </ButtonLink>
      );
    case 'PROOF':
      return (
        <ButtonLink to={to} data-primary>
          {t('action.proof')}
        </ButtonLink>
      );
    case 'DUPLICATE':
      return (
        <ButtonLink to={`/participants/doublons?fiche=${item.subjectId}`} data-primary>
          {t('action.compare')}
        </ButtonLink>
      );
    default:
      return (
        <ButtonLink to={to} data-primary>
          {t('action.openPerson')}
        </ButtonLink>
      );
  }
}

function RemindButton({ item }: { item: WaitingItem }) {
  const { t } = useTranslation('inbox');
  const { sentence } = useProblemMessage();
  const name = item.firm?.name ?? '';
  const remind = useRemindFirm(({ state }) => {
    const isSent = state !== 'FAILED';
    showToast({ message: t(isSent ? 'reminded' : 'notReminded', { name }), tone: isSent ? 'ok' : 'bad' });
  });
  return (
    <>
      <Button
        data-primary
        isPending={remind.isPending}
        aria-label={t('action.remindName', { name })}
        onPress={() => remind.mutate(item.subjectId)}
      >
        {t('action.remind')}
      </Button>
      {remind.error ? (
        <p role="alert" className="small">
          {sentence(problemOf(remind.error))}
        </p>
      ) : null}
    </>
  );
}
