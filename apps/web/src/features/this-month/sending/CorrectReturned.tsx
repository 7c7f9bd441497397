import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, ask } from '../../../lib/api/client';
import { problemOf } from '../../../lib/api/problem';
import { useWrite } from '../../../lib/api/use-write';
import { useProblemMessage } from '../../../lib/problem-message';
import { Button } from '../../../ui/buttons/Button';
import { showToast } from '../../../ui/overlays/toasts';
import type { Statement } from '../use-this-month';

/** The returned lines in a draft of their own, each with its reason; the one already begun, when there is one. */
export function CorrectReturned({ statement }: { statement: Statement }) {
  const { t } = useTranslation('this-month');
  const { sentence } = useProblemMessage();
  const navigate = useNavigate();
  const copy = useWrite<number, Statement>(
    (id, headers) =>
      ask(api.POST('/api/v1/timesheets/{id}/correction', { params: { path: { id } }, headers })),
    {
      invalidates: [['statements'], ['this-month']],
      onSuccess: ({ id }) => void navigate(`/releves-envoyes/${id}`),
    },
  );
  return (
    <Button
      tone="primary"
      isPending={copy.isPending}
      onPress={() =>
        copy.mutate(statement.id, {
          onError: (error) => showToast({ message: sentence(problemOf(error)) }),
        })
      }
    >
      {t('sent.again')}
    </Button>
  );
}
