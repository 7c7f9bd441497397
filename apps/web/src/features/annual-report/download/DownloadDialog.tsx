import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../../lib/api/problem';
import { useProblemMessage } from '../../../lib/problem-message';
import { Button } from '../../../ui/buttons/Button';
import { SelectField } from '../../../ui/choices/SelectField';
import { Dialog } from '../../../ui/overlays/Dialog';
import { showToast } from '../../../ui/overlays/toasts';
import css from './download.module.css';
import { FORMS, type Form, type ReportFile, saveReportFile } from './report-file';

type DownloadDialogProps = {
  file: Omit<ReportFile, 'language'>;
  isOpen: boolean;
  onClose: () => void;
};

/** The forms a report is given in, what each contains, and the language: French, as it is published, unless asked. */
export function DownloadDialog({ file, isOpen, onClose }: DownloadDialogProps) {
  const { t } = useTranslation('annual-report');
  const { sentence } = useProblemMessage();
  const [language, setLanguage] = useState<'fr' | 'en'>('fr');
  const [pending, setPending] = useState<Form | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const leaving = useRef<AbortController>(null);
  useEffect(() => () => leaving.current?.abort(), []);

  async function save(form: Form) {
    leaving.current = new AbortController();
    setPending(form);
    setRefusal(null);
    try {
      const name = await saveReportFile({ ...file, language }, form, leaving.current.signal);
      showToast({ message: t('download.done', { name }) });
    } catch (failure) {
      if (!(failure instanceof DOMException)) setRefusal(sentence(problemOf(failure)));
    } finally {
      setPending(null);
    }
  }

  return (
    <Dialog title={t('download.title')} isOpen={isOpen} onClose={onClose} isDismissable>
      <div className={css.body}>
        <p className={css.lead}>{t('download.lead')}</p>
        <SelectField
          label={t('download.language')}
          options={[
            { id: 'fr', label: t('download.french') },
            { id: 'en', label: t('download.english') },
          ]}
          value={language}
          onChange={(key) => setLanguage(key === 'en' ? 'en' : 'fr')}
        />
        <ul className={css.forms}>
          {FORMS.map((form) => (
            <li key={form}>
              <div>
                <b id={`form-${form}`}>{t(`download.${form}`)}</b>
                <p>{t(`download.${form}What`)}</p>
              </div>
              <Button
                tone={form === 'pdf' ? 'primary' : 'normal'}
                isPending={pending === form}
                isDisabled={pending !== null && pending !== form}
                aria-describedby={`form-${form}`}
                onPress={() => void save(form)}
              >
                {t('download.get')}
              </Button>
            </li>
          ))}
        </ul>
        <p role="status" className={css.state}>
          {pending ? t('download.preparing', { name: t(`download.${pending}`) }) : null}
        </p>
        {refusal ? (
          <p role="alert" className={css.refusal}>
            {refusal}
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}
