import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '../../lib/session/use-session';
import { showToast } from '../../ui/overlays/toasts';
import { Card } from '../../ui/page/Card';
import { Page } from '../../ui/page/Page';
import { OperationForm } from './OperationForm';
import { operationPath, operationsPath } from './paths';

/** Opens an operation on the territory of the house, then goes to its page to add its contracts. */
export function NewOperationPage() {
  const { t } = useTranslation('operations');
  const { user } = useSession();
  const navigate = useNavigate();
  return (
    <Page
      title={t('operation.newTitle')}
      crumbs={[{ label: t('list.title'), to: operationsPath }]}
      subtitle={t('operation.newSubtitle', { territory: user.territory?.name ?? '' })}
      isNarrow
    >
      <Card label={t('operation.newTitle')}>
        <OperationForm
          operation={null}
          onSaved={({ id }) => {
            showToast({ message: t('operation.created') });
            void navigate(operationPath(id));
          }}
          onCancel={() => void navigate(operationsPath)}
        />
      </Card>
    </Page>
  );
}
