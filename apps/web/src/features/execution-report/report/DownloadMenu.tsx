import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../../lib/api/problem';
import { saveFile } from '../../../lib/api/save-file';
import { useProblemMessage } from '../../../lib/problem-message';
import button from '../../../ui/buttons/button.module.css';
import { Menu } from '../../../ui/overlays/Menu';
import { showToast } from '../../../ui/overlays/toasts';

/** The forms a bilan or an attestation is given in, in French: the language it is handed over in, whatever the screen speaks. */
export function DownloadMenu({ addressOf }: { addressOf: (ending: 'pdf' | 'xlsx') => string }) {
  const { t } = useTranslation('execution-report');
  const { sentence } = useProblemMessage();
  const [isPending, setPending] = useState(false);
  async function save(ending: 'pdf' | 'xlsx') {
    if (isPending) return;
    setPending(true);
    try {
      const name = await saveFile(addressOf(ending), new AbortController().signal);
      showToast({ message: t('page.downloaded', { name }) });
    } catch (failure) {
      showToast({ message: sentence(problemOf(failure)), tone: 'bad' });
    } finally {
      setPending(false);
    }
  }
  return (
    <Menu
      label={t('page.download')}
      trigger={t('page.download')}
      triggerClassName={button.button}
      actions={[
        { id: 'pdf', label: t('page.pdf'), onAction: () => void save('pdf') },
        { id: 'xlsx', label: t('page.xlsx'), onAction: () => void save('xlsx') },
      ]}
    />
  );
}
