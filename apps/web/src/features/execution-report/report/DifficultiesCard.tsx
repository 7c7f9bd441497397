import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button';
import { TextField } from '../../../ui/fields/TextField';
import { Form } from '../../../ui/forms/Form';
import { Dialog } from '../../../ui/overlays/Dialog';
import { showToast } from '../../../ui/overlays/toasts';
import { Card } from '../../../ui/page/Card';
import { LoadingState } from '../../../ui/states/LoadingState';
import { useDifficulties, useWriteDifficulties } from '../use-report';
import css from './report.module.css';

/** What the house says of the difficulties met, kept with the operation and taken up by the next attestation. */
export function DifficultiesCard({ operationId }: { operationId: number }) {
  const { t } = useTranslation('execution-report');
  const difficulties = useDifficulties(operationId);
  const [isOpen, setOpen] = useState(false);
  if (!difficulties.data) return <LoadingState />;
  const { text, version } = difficulties.data;
  return (
    <Card
      title={t('difficulties.title')}
      foot={t('difficulties.help')}
      actions={
        <Button tone="quiet" onPress={() => setOpen(true)}>
          {t(text === null ? 'difficulties.write' : 'difficulties.change')}
        </Button>
      }
    >
      <p className={text === null ? css.lead : css.text}>{text ?? t('difficulties.empty')}</p>
      {isOpen ? (
        <DifficultiesDialog
          operationId={operationId}
          text={text ?? ''}
          version={version}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </Card>
  );
}

/** The same, read only: what an attestation says. */
export function AttestedDifficulties({ text }: { text: string }) {
  const { t } = useTranslation('execution-report');
  return (
    <Card title={t('difficulties.title')}>
      <p className={css.text}>{text}</p>
    </Card>
  );
}

type DifficultiesDialogProps = {
  operationId: number;
  text: string;
  version: number | null;
  onClose: () => void;
};

function DifficultiesDialog({ operationId, text: first, version, onClose }: DifficultiesDialogProps) {
  const { t } = useTranslation('execution-report');
  const [text, setText] = useState(first);
  const write = useWriteDifficulties(operationId, () => {
    showToast({ message: t('difficulties.saved') });
    onClose();
  });
  return (
    <Dialog title={t('difficulties.title')} isOpen isWide onClose={onClose}>
      <Form
        onSubmit={() => write.mutate({ text, version })}
        error={write.error}
        isPending={write.isPending}
        submitLabel={t('difficulties.save')}
        onCancel={onClose}
      >
        <TextField
          name="text"
          label={t('difficulties.field')}
          description={t('difficulties.help')}
          isMultiline
          isRequired
          autoFocus
          maxLength={4000}
          value={text}
          onChange={setText}
        />
      </Form>
    </Dialog>
  );
}
