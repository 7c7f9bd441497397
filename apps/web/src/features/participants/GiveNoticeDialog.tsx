import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import {
  NOTICE_MEANS,
  type NoticeMeans,
  useGiveNotice,
  useNoticeFacts,
} from '../../lib/privacy/use-person-privacy';
import { useSession } from '../../lib/session/use-session';
import { SelectField } from '../../ui/choices/SelectField';
import { DayField } from '../../ui/fields/DayField';
import { Form } from '../../ui/forms/Form';
import { Dialog } from '../../ui/overlays/Dialog';
import { showToast } from '../../ui/overlays/toasts';

type GiveNoticeDialogProps = { participantId: number; onClose: () => void };

/** Records that the person was given the notice: when and how. */
export function GiveNoticeDialog({ participantId, onClose }: GiveNoticeDialogProps) {
  const { t } = useTranslation('privacy');
  const { today } = useSession();
  const { formatMonth } = useFormats();
  const facts = useNoticeFacts();
  const [givenOn, setGivenOn] = useState<string | null>(today);
  const [means, setMeans] = useState<NoticeMeans>('HANDED_OVER');
  const give = useGiveNotice(participantId, () => {
    showToast({ message: t('give.saved') });
    onClose();
  });
  const submit = () => {
    if (givenOn) give.mutate({ givenOn, means });
  };
  return (
    <Dialog title={t('give.title')} isOpen onClose={onClose}>
      <Form
        onSubmit={submit}
        error={give.error}
        isPending={give.isPending}
        submitLabel={t('give.save')}
        onCancel={onClose}
      >
        <DayField
          label={t('give.givenOn')}
          name="givenOn"
          isRequired
          max={today}
          value={givenOn}
          onChange={setGivenOn}
        />
        <SelectField
          label={t('give.means')}
          name="means"
          isRequired
          options={NOTICE_MEANS.map((id) => ({ id, label: t(`means.${id}`) }))}
          value={means}
          onChange={(id) => setMeans(id as NoticeMeans)}
        />
        {facts.data ? (
          <p className="small">{t('give.help', { edition: formatMonth(facts.data.edition) })}</p>
        ) : null}
      </Form>
    </Dialog>
  );
}
