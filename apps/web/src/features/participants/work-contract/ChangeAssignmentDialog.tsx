import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '../../../ui/forms/Form';
import { Dialog } from '../../../ui/overlays/Dialog';
import { type AssignmentOfContract, useChangeAssignment, type WorkContract } from '../use-participants';
import { AssignmentTerms, type Terms, termsInput } from './AssignmentTerms';
import { typedShare } from './share';

type ChangeAssignmentDialogProps = {
  name: string;
  contract: WorkContract;
  assignment: AssignmentOfContract;
  onClose: () => void;
};

/** Other dates or another share; hours already validated stay inside them. */
export function ChangeAssignmentDialog(props: ChangeAssignmentDialogProps) {
  const { name, contract, assignment, onClose } = props;
  const { t } = useTranslation('participants');
  const { startedOn, endedOn, sharePerTenThousand, version } = assignment;
  const [terms, setTerms] = useState<Terms>({ startedOn, endedOn, share: typedShare(sharePerTenThousand) });
  const change = useChangeAssignment(assignment.id, onClose);
  const submit = () => {
    const input = termsInput(terms);
    if (input) change.mutate({ ...input, version });
  };
  return (
    <Dialog title={t('assignment.change')} isOpen isWide onClose={onClose}>
      <Form
        onSubmit={submit}
        error={change.error}
        isPending={change.isPending}
        submitLabel={t('assignment.saveChange')}
        onCancel={onClose}
      >
        <p>{name}</p>
        <AssignmentTerms contract={contract} terms={terms} onChange={setTerms} />
      </Form>
    </Dialog>
  );
}
