import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../lib/api/schema.gen';
import { TextField } from '../../../ui/fields/TextField';
import { Form } from '../../../ui/forms/Form';
import { Preview } from '../../../ui/tables/Preview';
import { type StatementOutcome, useReverseSeveral } from './use-several';

type ReversalFormProps = {
  accepted: readonly StatementOutcome[];
  nameOf: (timesheetId: number) => string;
  onTold: (told: components['schemas']['SeveralOutcomes']) => void;
  onClose: () => void;
};

/** Takes back what was just accepted: which statements, and why. */
export function ReversalForm({ accepted, nameOf, onTold, onClose }: ReversalFormProps) {
  const { t } = useTranslation('timesheets');
  const [reason, setReason] = useState('');
  const reverse = useReverseSeveral(onTold);
  return (
    <Form
      onSubmit={() =>
        reverse.mutate({ timesheetIds: accepted.map(({ timesheetId }) => timesheetId), reason })
      }
      error={reverse.error}
      isPending={reverse.isPending}
      isSubmitDisabled={reason.trim() === ''}
      submitLabel={t('several.undo', { count: accepted.length })}
      onCancel={onClose}
      cancelLabel={t('undo.keep')}
    >
      <Preview
        label={t('several.title.undoing')}
        groups={[
          {
            title: t('several.willUndo', { count: accepted.length }),
            rows: accepted.map(({ timesheetId, lines }) => ({
              key: timesheetId,
              what: nameOf(timesheetId),
              about: t('several.lines.accepted', { count: lines }),
            })),
          },
        ]}
      />
      <TextField
        label={t('undo.reason')}
        description={t('several.undoHelp')}
        name="reason"
        isMultiline
        autoFocus
        isRequired
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
    </Form>
  );
}
