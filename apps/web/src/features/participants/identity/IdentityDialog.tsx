import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../../lib/api/problem';
import { Button } from '../../../ui/buttons/Button';
import { Form } from '../../../ui/forms/Form';
import { Dialog } from '../../../ui/overlays/Dialog';
import { ReasonField } from '../ReasonField';
import { useTellCorrection } from '../use-corrections';
import { type ParticipantFile, useChangeParticipant, useReloadParticipant } from '../use-participants';
import { type Identity, IdentityFields, identityInput } from './IdentityFields';

type IdentityDialogProps = { file: ParticipantFile; onClose: () => void };

/** Corrects who a person is. Somebody else's correction in the meantime is shown before one's own is made again. */
export function IdentityDialog({ file, onClose }: IdentityDialogProps) {
  const { t } = useTranslation('participants');
  return (
    <Dialog title={t('identity.title')} isOpen isWide onClose={onClose}>
      <IdentityForm key={file.version} file={file} onClose={onClose} />
    </Dialog>
  );
}

function IdentityForm({ file, onClose }: IdentityDialogProps) {
  const { t } = useTranslation('participants');
  const [identity, setIdentity] = useState<Identity>(() => identityOf(file));
  const reload = useReloadParticipant(file.id);
  const tell = useTellCorrection();
  const [reason, setReason] = useState('');
  const change = useChangeParticipant(file.id, (done) => {
    tell(done, t('identity.saved'));
    onClose();
  });
  const isStale = change.error !== null && problemOf(change.error).code === 'version-stale';
  const submit = () => {
    const input = identityInput(identity);
    if (input) change.mutate({ ...input, version: file.version, reason: reason || null });
  };
  return (
    <Form
      onSubmit={submit}
      error={change.error}
      isPending={change.isPending}
      submitLabel={t('identity.save')}
      onCancel={onClose}
    >
      {isStale ? (
        <p>
          {t('identity.stale')} <Button onPress={reload}>{t('identity.reload')}</Button>
        </p>
      ) : null}
      <IdentityFields
        identity={identity}
        onChange={(patch) => setIdentity((current) => ({ ...current, ...patch }))}
      />
      <ReasonField value={reason} onChange={setReason} isOptional />
      <p className="small">{t('identity.frozen')}</p>
    </Form>
  );
}

function identityOf(file: ParticipantFile): Identity {
  const { lastName, firstName, bornOn, sex, qualification, email, phone } = file;
  const level = (qualification ?? 'UNKNOWN') as Identity['qualification'];
  return { lastName, firstName, bornOn, sex, qualification: level, email: email ?? '', phone: phone ?? '' };
}
