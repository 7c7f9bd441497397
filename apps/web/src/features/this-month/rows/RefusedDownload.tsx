import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../../lib/api/client';
import { problemOf } from '../../../lib/api/problem';
import { useProblemMessage } from '../../../lib/problem-message';
import { Button } from '../../../ui/buttons/Button';
import { showToast } from '../../../ui/overlays/toasts';
import { useFindingSentence } from '../use-finding-sentence';
import type { Statement } from '../use-this-month';

/** The rows to settle as a file of their own layout, the sentence of each in a last column, to correct and send back. */
export function RefusedDownload({ statement: { id } }: { statement: Statement }) {
  const { t } = useTranslation('this-month');
  const sentenceOf = useFindingSentence();
  const { sentence } = useProblemMessage();
  const [isPending, setPending] = useState(false);

  async function download(kind: 'xlsx' | 'csv'): Promise<void> {
    setPending(true);
    try {
      const { refusals } = await ask(
        api.GET('/api/v1/timesheets/{id}/refusals', { params: { path: { id } } }),
      );
      const sentences = refusals.map(({ key, findings }) => ({
        key,
        sentence: [...new Set(findings.map(sentenceOf))].join(' '),
      }));
      const file = await ask(
        api.POST('/api/v1/timesheets/{id}/refused-rows', {
          params: { path: { id } },
          body: { kind, sentences },
          parseAs: 'blob',
        }),
      );
      save(file as unknown as Blob, `lignes-a-corriger-${id}.${kind}`);
    } catch (error) {
      showToast({ message: sentence(problemOf(error)) });
    } finally {
      setPending(false);
    }
  }

  return (
    <Button tone="quiet" isPending={isPending} onPress={() => void download('xlsx')}>
      {t('tools.download')}
    </Button>
  );
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
}
