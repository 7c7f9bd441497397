import { EXIT_SITUATIONS } from '@clausier/domain/participants/hiring/exits';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../ui/choices/SelectField';
import { Form } from '../../ui/forms/Form';
import { Dialog } from '../../ui/overlays/Dialog';
import { showToast } from '../../ui/overlays/toasts';
import { ItemSentence } from './ItemSentence';
import { type ExitSituation, type FollowUp, useRecordFollowUp, type WaitingItem } from './use-inbox';

type FollowUpDialogProps = { item: WaitingItem; onDone: () => void; onClose: () => void };

/** Notes what a person does at the end of a work contract, or 3 or 6 months later, without leaving the inbox. */
export function FollowUpDialog({ item, onDone, onClose }: FollowUpDialogProps) {
  const { t } = useTranslation('inbox');
  const [situation, setSituation] = useState<ExitSituation | null>(null);
  const record = useRecordFollowUp(item.subjectId, () => {
    showToast({ message: t('followUp.done') });
    onDone();
  });
  return (
    <Dialog title={t(`followUp.title.${item.detail}`)} isOpen onClose={onClose}>
      <ItemSentence item={item} />
      <Form
        onSubmit={() => {
          if (situation) record.mutate({ followUp: item.detail as FollowUp, situation });
        }}
        error={record.error}
        isPending={record.isPending}
        isSubmitDisabled={situation === null}
        submitLabel={t('followUp.submit')}
        onCancel={onClose}
      >
        <SelectField
          label={t('followUp.situation')}
          name="situation"
          autoFocus
          options={EXIT_SITUATIONS.map((id) => ({ id, label: t(`situation.${id}`) }))}
          value={situation}
          onChange={(key) => setSituation(key as ExitSituation)}
        />
      </Form>
    </Dialog>
  );
}
