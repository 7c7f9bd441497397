import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../ui/fields/TextField';
import { Form } from '../../../ui/forms/Form';
import { Dialog } from '../../../ui/overlays/Dialog';
import { showToast } from '../../../ui/overlays/toasts';
import css from './duplicates.module.css';
import { FileFacts } from './FileFacts';
import { type DuplicatePair, useMerge } from './use-duplicates';

/** Chooses which of two files stays in view, and says why they are of one person. */
export function MergeDialog({ pair, onClose }: { pair: DuplicatePair; onClose: () => void }) {
  const { t } = useTranslation('duplicates');
  const name = useId();
  const [keepsFirst, setKeepsFirst] = useState(pair.first.hours >= pair.second.hours);
  const [reason, setReason] = useState('');
  const [kept, other] = keepsFirst ? [pair.first, pair.second] : [pair.second, pair.first];
  const merge = useMerge(kept.id, () => {
    showToast({ message: t('merge.done') });
    onClose();
  });
  return (
    <Dialog title={t('merge.title')} isOpen isWide onClose={onClose}>
      <Form
        onSubmit={() => merge.mutate({ mergedId: other.id, reason })}
        error={merge.error}
        isPending={merge.isPending}
        submitLabel={t('merge.submit')}
        onCancel={onClose}
      >
        <fieldset className={css.choice}>
          <legend>{t('merge.which')}</legend>
          <div className={css.two}>
            {[pair.first, pair.second].map((file) => (
              <div key={file.id} className={css.option}>
                <label>
                  <input
                    type="radio"
                    name={name}
                    checked={file === kept}
                    onChange={() => setKeepsFirst(file === pair.first)}
                  />
                  {t('merge.keep')}
                </label>
                <FileFacts file={file} other={file === pair.first ? pair.second : pair.first} />
              </div>
            ))}
          </div>
        </fieldset>
        <TextField
          label={t('merge.reason')}
          name="reason"
          isRequired
          maxLength={300}
          description={t('merge.reasonHelp')}
          value={reason}
          onChange={setReason}
        />
        <p className="small">{t('merge.effect')}</p>
      </Form>
    </Dialog>
  );
}
