import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/fields/TextField';
import { Form } from '../../ui/forms/Form';
import { Dialog } from '../../ui/overlays/Dialog';
import { type Decision, type RequestThread, useDecide } from './use-requests';

type DecideDialogProps = { request: RequestThread; decision: Decision; onClose: () => void };

/** Says yes, no, never mind, or something else; only a refusal and a message need words. */
export function DecideDialog({ request, decision, onClose }: DecideDialogProps) {
  const { t } = useTranslation('requests');
  const [text, setText] = useState('');
  const decide = useDecide(request.id, decision, onClose);
  const isWithdrawal = decision === 'withdrawal';
  const isNeeded = decision === 'refusal' || decision === 'messages';
  return (
    <Dialog title={t(`decide.${decision}.title`)} isOpen onClose={onClose}>
      <Form
        onSubmit={() => decide.mutate({ text: text || null })}
        error={decide.error}
        isPending={decide.isPending}
        submitLabel={t(`decide.${decision}.submit`)}
        onCancel={onClose}
      >
        <p>{t(isWithdrawal ? `decide.withdrawal.effect.${request.side}` : `decide.${decision}.effect`)}</p>
        <TextField
          label={t(`decide.${decision}.text`)}
          name="text"
          isMultiline
          isRequired={isNeeded}
          isOptional={!isNeeded}
          maxLength={500}
          value={text}
          onChange={setText}
        />
      </Form>
    </Dialog>
  );
}
