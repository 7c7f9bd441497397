import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../ui/fields/TextField';
import { Form } from '../../../ui/forms/Form';
import { Dialog } from '../../../ui/overlays/Dialog';
import css from './duplicates.module.css';
import { FileFacts } from './FileFacts';
import { type DuplicatePair, useTellApart } from './use-duplicates';

/** Says once and for all that two files are of two persons. */
export function TellApartDialog({ pair, onClose }: { pair: DuplicatePair; onClose: () => void }) {
  const { t } = useTranslation('duplicates');
  const [reason, setReason] = useState('');
  const tell = useTellApart(pair.first.id, onClose);
  return (
    <Dialog title={t('apart.title')} isOpen isWide onClose={onClose}>
      <Form
        onSubmit={() => tell.mutate({ otherId: pair.second.id, reason })}
        error={tell.error}
        isPending={tell.isPending}
        submitLabel={t('apart.submit')}
        onCancel={onClose}
      >
        <div className={css.two}>
          <FileFacts file={pair.first} other={pair.second} />
          <FileFacts file={pair.second} other={pair.first} />
        </div>
        <TextField
          label={t('apart.reason')}
          name="reason"
          isRequired
          maxLength={300}
          description={t('apart.reasonHelp')}
          value={reason}
          onChange={setReason}
        />
      </Form>
    </Dialog>
  );
}
