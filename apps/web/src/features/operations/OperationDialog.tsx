import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/overlays/Dialog';
import { showToast } from '../../ui/overlays/toasts';
import { OperationForm } from './OperationForm';
import type { Operation } from './use-operation';

/** Changes an operation over its page. */
export function OperationDialog({
  operation,
  onClose,
}: {
  operation: Operation['operation'];
  onClose: () => void;
}) {
  const { t } = useTranslation('operations');
  return (
    <Dialog title={t('page.change')} isOpen isWide onClose={onClose}>
      <OperationForm
        operation={operation}
        onSaved={() => {
          showToast({ message: t('form.saved') });
          onClose();
        }}
        onCancel={onClose}
      />
    </Dialog>
  );
}
