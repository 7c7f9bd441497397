import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckboxField } from '../../ui/fields/CheckboxField';
import { TextField } from '../../ui/fields/TextField';
import { Form } from '../../ui/forms/Form';
import { Dialog } from '../../ui/overlays/Dialog';
import { showToast } from '../../ui/overlays/toasts';
import { useKeepView, type ViewPage } from './use-saved-views';
import { useViewKeeper } from './use-view-keeper';

type KeepViewDialogProps = { page: ViewPage; query: string; onClose: () => void };

/** Gives a name to what the list shows, for oneself or for all of theirs. */
export function KeepViewDialog({ page, query, onClose }: KeepViewDialogProps) {
  const { t } = useTranslation('saved-views');
  const keeper = useViewKeeper() ?? 'HOUSE';
  const [isShared, setShared] = useState(false);
  const keep = useKeepView(() => {
    showToast({ message: t('kept') });
    onClose();
  });
  return (
    <Dialog title={t('keep')} isOpen onClose={onClose}>
      <Form
        onSubmit={(data) => keep.mutate({ page, query, isShared, name: String(data.get('name')).trim() })}
        error={keep.error}
        isPending={keep.isPending}
        submitLabel={t('submit')}
        onCancel={onClose}
      >
        <TextField
          label={t('name')}
          name="name"
          isRequired
          maxLength={60}
          description={t('what')}
          autoFocus
        />
        <CheckboxField isSelected={isShared} onChange={setShared}>
          {t(`share.${keeper}`)}
        </CheckboxField>
      </Form>
    </Dialog>
  );
}
