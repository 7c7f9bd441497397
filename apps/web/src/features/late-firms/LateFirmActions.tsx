import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../lib/api/problem';
import { useProblemMessage } from '../../lib/problem-message';
import { useSession } from '../../lib/session/use-session';
import { Button } from '../../ui/buttons/Button';
import { Menu } from '../../ui/overlays/Menu';
import { showToast } from '../../ui/overlays/toasts';
import { CallDialog } from './CallDialog';
import { GiveLinkDialog } from './GiveLinkDialog';
import css from './late-firms.module.css';
import { PauseDialog } from './PauseDialog';
import { type LateFirm, usePause, useRemind } from './use-late-firms';

type Asked = 'call' | 'link' | 'pause' | null;

/** What can be done about a firm: write to it, or the other ways when it cannot be written to. */
export function LateFirmActions({ firm, isMailed }: { firm: LateFirm; isMailed: boolean }) {
  const { t } = useTranslation('late-firms');
  const { sentence } = useProblemMessage();
  const { today } = useSession();
  const [asked, setAsked] = useState<Asked>(null);
  const remind = useRemind(({ state }) => showToast({ message: t(`sent.${state}`, { name: firm.name }) }));
  const resume = usePause(firm.firmId, () => showToast({ message: t('pause.resumed', { name: firm.name }) }));
  const { lastReminder, pause } = firm;
  const isTold = lastReminder?.channel === 'EMAIL' && lastReminder.toldOn === today;
  const isWritable = isMailed && firm.contactEmail !== null && pause === null && !isTold;
  const error = remind.error ?? resume.error;
  return (
    <div className={css.actions}>
      {isWritable ? (
        <Button
          aria-label={t('remindName', { name: firm.name })}
          isPending={remind.isPending}
          onPress={() => remind.mutate(firm.firmId)}
        >
          {t('remind')}
        </Button>
      ) : (
        <Button aria-label={t('link.copyName', { name: firm.name })} onPress={() => setAsked('link')}>
          {t('link.copy')}
        </Button>
      )}
      <Menu
        label={t('more', { name: firm.name })}
        actions={[
          ...(isWritable ? [{ id: 'link', label: t('link.copy'), onAction: () => setAsked('link') }] : []),
          { id: 'call', label: t('call.action'), onAction: () => setAsked('call') },
          pause
            ? { id: 'resume', label: t('pause.resume'), onAction: () => resume.mutate(null) }
            : { id: 'pause', label: t('pause.action'), onAction: () => setAsked('pause') },
        ]}
      />
      {error ? (
        <p className={css.refusal} role="alert">
          {sentence(problemOf(error))}
        </p>
      ) : null}
      {asked === 'call' ? <CallDialog firm={firm} onClose={() => setAsked(null)} /> : null}
      {asked === 'pause' ? <PauseDialog firm={firm} onClose={() => setAsked(null)} /> : null}
      {asked === 'link' ? (
        <GiveLinkDialog firmId={firm.firmId} name={firm.name} onClose={() => setAsked(null)} />
      ) : null}
    </div>
  );
}
