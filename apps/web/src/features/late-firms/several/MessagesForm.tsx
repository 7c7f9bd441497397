import { useTranslation } from 'react-i18next';
import type { components } from '../../../lib/api/schema.gen';
import { useFormats } from '../../../lib/format/use-formats';
import { useProblemMessage } from '../../../lib/problem-message';
import { Form } from '../../../ui/forms/Form';
import { ErrorState } from '../../../ui/states/ErrorState';
import { LoadingState } from '../../../ui/states/LoadingState';
import { Preview, type PreviewRow } from '../../../ui/tables/Preview';
import css from './several.module.css';
import { type MessagePreview, useMessagePreview, useRemindSeveral } from './use-several';

type MessagesFormProps = {
  firmIds: number[];
  onTold: (told: components['schemas']['SeveralMessagesSent']) => void;
  onClose: () => void;
};

/** The messages that would leave, to be read, and the firms that would not get one; then they are sent. */
export function MessagesForm({ firmIds, onTold, onClose }: MessagesFormProps) {
  const { t } = useTranslation('late-firms');
  const { sentenceOf } = useProblemMessage();
  const { formatShortMonth } = useFormats();
  const preview = useMessagePreview(firmIds);
  const send = useRemindSeveral(onTold);
  const items = preview.data?.items ?? [];
  const written = items.filter(({ refusal }) => refusal === null);
  const others = items.filter(({ refusal }) => refusal !== null);
  const rowOf = (one: MessagePreview): PreviewRow => ({
    key: one.firmId,
    what: <b>{one.firmName ?? t('several.gone')}</b>,
    about: [one.recipient, one.months.map(formatShortMonth).join(', ')].filter(Boolean).join(' · '),
    why: one.refusal ? sentenceOf(one.refusal) : <Words preview={one} />,
  });
  return (
    <Form
      onSubmit={() => send.mutate(written.map(({ firmId }) => firmId))}
      error={send.error}
      isPending={send.isPending}
      isSubmitDisabled={written.length === 0}
      submitLabel={t('several.submit', { count: written.length })}
      onCancel={onClose}
    >
      {preview.error ? (
        <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
      ) : preview.data ? (
        <>
          {written.length > 0 ? <p className="small">{t('several.help')}</p> : null}
          <Preview
            label={t('several.preview')}
            groups={[
              { title: t('several.will', { count: written.length }), rows: written.map(rowOf) },
              ...(others.length > 0
                ? [{ title: t('several.willNot', { count: others.length }), rows: others.map(rowOf) }]
                : []),
            ]}
          />
        </>
      ) : (
        <LoadingState lines={firmIds.length} />
      )}
    </Form>
  );
}

/** The message, folded: its subject first. */
function Words({ preview: { subject, text } }: { preview: MessagePreview }) {
  const { t } = useTranslation('late-firms');
  return (
    <details className={css.words}>
      <summary>{t('several.read')}</summary>
      <p>
        <b>{subject}</b>
      </p>
      <pre>{text}</pre>
    </details>
  );
}
