import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchCommunes } from '../../../lib/reference/search-communes';
import { Button } from '../../../ui/buttons/Button';
import { ComboBoxField } from '../../../ui/choices/ComboBoxField';
import type { Option } from '../../../ui/choices/OptionItem';
import { CheckboxField } from '../../../ui/fields/CheckboxField';
import { DayField } from '../../../ui/fields/DayField';
import { Form } from '../../../ui/forms/Form';
import { Dialog } from '../../../ui/overlays/Dialog';
import { ReasonField } from '../ReasonField';
import { useCorrectResidence, useRemoveResidence, useTellCorrection } from '../use-corrections';
import type { ParticipantFile } from '../use-participants';

type CorrectResidenceDialogProps = {
  file: ParticipantFile;
  residence: ParticipantFile['residences'][number];
  onClose: () => void;
};

/** Corrects a home wrongly entered, or takes it out when the person never lived there. */
export function CorrectResidenceDialog(props: CorrectResidenceDialogProps) {
  const { t } = useTranslation('privacy');
  const [isRemoving, setRemoving] = useState(false);
  const { file, onClose } = props;
  if (isRemoving)
    return (
      <Dialog title={t('correct.removeTitle')} isOpen onClose={onClose}>
        <RemovalForm {...props} />
      </Dialog>
    );
  return (
    <Dialog title={t('correct.residence')} isOpen onClose={onClose}>
      <CorrectionForm {...props} />
      {file.residences.length > 1 ? (
        <Button tone="quiet" onPress={() => setRemoving(true)}>
          {t('correct.remove')}
        </Button>
      ) : null}
    </Dialog>
  );
}

function CorrectionForm({ file, residence, onClose }: CorrectResidenceDialogProps) {
  const { t } = useTranslation('privacy');
  const tell = useTellCorrection();
  const { communeCode, communeName } = residence;
  const [commune, setCommune] = useState<Option | null>({ id: communeCode, label: communeName });
  const [validFrom, setValidFrom] = useState<string | null>(residence.validFrom);
  const [isQpv, setQpv] = useState(residence.isQpv);
  const [reason, setReason] = useState('');
  const correct = useCorrectResidence(file.id, residence.id, (done) => {
    tell(done);
    onClose();
  });
  const submit = () => {
    if (commune && validFrom) correct.mutate({ communeCode: String(commune.id), isQpv, validFrom, reason });
  };
  return (
    <Form
      onSubmit={submit}
      error={correct.error}
      isPending={correct.isPending}
      submitLabel={t('correct.save')}
      onCancel={onClose}
    >
      <p className="small">{t('correct.residenceHelp')}</p>
      <ComboBoxField
        label={t('participants:form.commune')}
        name="communeCode"
        isRequired
        autoFocus
        searchKey="communes"
        search={searchCommunes}
        value={commune}
        onChange={setCommune}
      />
      <DayField
        label={t('participants:form.livesThereSince')}
        name="validFrom"
        isRequired
        value={validFrom}
        onChange={setValidFrom}
      />
      <CheckboxField isSelected={isQpv} onChange={setQpv}>
        {t('participants:form.isQpv')}
      </CheckboxField>
      <ReasonField value={reason} onChange={setReason} />
    </Form>
  );
}

function RemovalForm({ file, residence, onClose }: CorrectResidenceDialogProps) {
  const { t } = useTranslation('privacy');
  const tell = useTellCorrection();
  const [reason, setReason] = useState('');
  const remove = useRemoveResidence(file.id, residence.id, (done) => {
    tell(done);
    onClose();
  });
  return (
    <Form
      onSubmit={() => remove.mutate({ reason })}
      error={remove.error}
      isPending={remove.isPending}
      submitLabel={t('correct.removeConfirm')}
      onCancel={onClose}
    >
      <p>
        <b>{residence.communeName}</b> · {t('correct.removeMessage')}
      </p>
      <ReasonField value={reason} onChange={setReason} />
    </Form>
  );
}
