import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/fields/TextField';
import { Form } from '../../ui/forms/Form';
import { Dialog } from '../../ui/overlays/Dialog';
import type { useVerifyJournal } from './use-journal';

type CompareSealDialogProps = { verify: ReturnType<typeof useVerifyJournal>; onClose: () => void };

/** The number and the digest that somebody copied outside, to be looked for in the chain of today. */
export function CompareSealDialog({ verify, onClose }: CompareSealDialogProps) {
  const { t } = useTranslation('journal');
  const compare = (data: FormData) =>
    verify.mutate(
      {
        position: Number(String(data.get('position')).replace(/\s/g, '')),
        digest: String(data.get('digest')).replace(/\s/g, '').toLowerCase(),
      },
      { onSuccess: onClose },
    );
  return (
    <Dialog title={t('chain.compare')} isOpen onClose={onClose}>
      <Form
        onSubmit={compare}
        error={verify.error}
        isPending={verify.isPending}
        submitLabel={t('chain.verify')}
        onCancel={onClose}
      >
        <TextField
          label={t('chain.position')}
          name="position"
          isRequired
          inputMode="numeric"
          description={t('chain.positionHelp')}
          autoComplete="off"
          autoFocus
        />
        <TextField
          label={t('chain.digest')}
          name="digest"
          isRequired
          maxLength={100}
          description={t('chain.digestHelp')}
          autoComplete="off"
          spellCheck="false"
        />
      </Form>
    </Dialog>
  );
}
