import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog';
import { Form } from '../../ui/Form';
import { TextField } from '../../ui/TextField';
import { type Decision, type RequestThread, useDecide } from './use-requests';

type DecideDialogProps = { request: RequestThread; decision: Decision; onClose: () => void };

const words = {
  acceptance: 'accept',
  refusal: 'decline',
  withdrawal: 'withdraw',
  messages: 'write',
} as const;

/** Says yes, no, never mind, or something else; only a refusal and a message need words. */
export function DecideDialog({ request, decision, onClose }: DecideDialogProps) {
  const { t } = useTranslation('requests');
  const [text, setText] = useState('');
  const decide = useDecide(request.id, decision, onClose);
  const name = words[decision];
  const isNeeded = decision === 'refusal' || decision === 'messages';
  return (
    <Dialog title={t(`${name}.title`)} isOpen onClose={onClose}>
      <Form
        onSubmit={() => decide.mutate({ text: text || null })}
        error={decide.error}
        isPending={decide.isPending}
        submitLabel={t(`${name}.submit`)}
        onCancel={onClose}
      >
        <p>{t(decision === 'withdrawal' ? `withdraw.effect.${request.side}` : `${name}.effect`)}</p>
        <TextField
          label={t(`${name}.text`)}
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
