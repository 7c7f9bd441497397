import { useTranslation } from 'react-i18next';
import { problemOf } from '../../lib/api/problem';
import { useFormats } from '../../lib/format/use-formats';
import { useProblemMessage } from '../../lib/problem-message';
import { Button } from '../../ui/buttons/Button';
import { CopyField } from '../../ui/fields/CopyField';
import { Dialog } from '../../ui/overlays/Dialog';
import css from './late-firms.module.css';
import { useGiveLink } from './use-late-firms';

type GiveLinkDialogProps = { firmId: number; name: string; onClose: () => void };

/** Makes a link and shows it, this once: it is kept nowhere. */
export function GiveLinkDialog({ firmId, name, onClose }: GiveLinkDialogProps) {
  const { t } = useTranslation('late-firms');
  const { formatInstantDay } = useFormats();
  const { sentence } = useProblemMessage();
  const give = useGiveLink(firmId, () => undefined);
  const made = give.data;
  return (
    <Dialog title={t('link.title', { name })} isOpen onClose={onClose}>
      {made?.path ? (
        <>
          <p>{t('link.handOver', { name, until: formatInstantDay(made.expiresAt) })}</p>
          {/* The address of this very page: what the API says of its own could be what a forged Host header says. */}
          <CopyField
            label={t('link.address')}
            text={window.location.origin + made.path}
            action={t('link.copy')}
          />
        </>
      ) : (
        <>
          <p>{t('link.effect', { name })}</p>
          {give.error ? (
            <p className={css.refusal} role="alert">
              {sentence(problemOf(give.error))}
            </p>
          ) : null}
          <div className={css.end}>
            <Button onPress={onClose}>{t('link.cancel')}</Button>
            <Button tone="primary" autoFocus isPending={give.isPending} onPress={() => give.mutate('HAND')}>
              {t('link.make')}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
