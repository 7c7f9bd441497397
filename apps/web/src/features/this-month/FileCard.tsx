import { useState } from 'react';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { problemOf } from '../../lib/api/problem';
import { useFormats } from '../../lib/format/use-formats';
import { useProblemMessage } from '../../lib/problem-message';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Sign } from '../../ui/Sign';
import { PasteDialog } from './PasteDialog';
import css from './this-month.module.css';
import { type Sending, sendingOf } from './use-receive';

const KINDS = ['.xlsx', '.xls', '.ods', '.csv', '.txt'];

type FileCardProps = {
  month: string;
  isPending: boolean;
  error: unknown;
  onSend: (sending: Sending) => void;
};

/** Where a statement comes in: dropped, chosen or pasted; the template to fill is beside. */
export function FileCard({ month, isPending, error, onSend }: FileCardProps) {
  const { t } = useTranslation('this-month');
  const [isPasting, setPasting] = useState(false);
  const choose = (file: File | null | undefined) => file && onSend(sendingOf(file, month));
  return (
    <Card
      title={t('file.title')}
      actions={
        <span>
          {t('file.template')}{' '}
          <a href={`/api/v1/timesheets/template.xlsx?month=${month}`} download>
            Excel
          </a>{' '}
          ·{' '}
          <a href={`/api/v1/timesheets/template.csv?month=${month}`} download>
            CSV
          </a>
        </span>
      }
    >
      <DropZone
        className={css.drop}
        aria-label={t('file.drop')}
        onDrop={async ({ items }) => {
          const item = items.find((one) => one.kind === 'file');
          if (item?.kind === 'file') choose(await item.getFile());
        }}
      >
        <p className={css.dropText}>{t('file.drop')}</p>
        <div className="row">
          <FileTrigger acceptedFileTypes={KINDS} onSelect={(files) => choose(files?.[0])}>
            <Button tone="primary" isPending={isPending}>
              {t('file.choose')}
            </Button>
          </FileTrigger>
          <Button onPress={() => setPasting(true)}>{t('file.paste')}</Button>
        </div>
        <p className="small">{t('file.kinds')}</p>
      </DropZone>
      {error ? <Refusal error={error} /> : null}
      <PasteDialog
        isOpen={isPasting}
        isPending={isPending}
        onClose={() => setPasting(false)}
        onPaste={(text) => {
          setPasting(false);
          onSend({ month, text });
        }}
      />
    </Card>
  );
}

/** Why a file was not taken; one sent already leads to the statement it is. */
function Refusal({ error }: { error: unknown }) {
  const { t } = useTranslation('this-month');
  const { formatDay } = useFormats();
  const { sentence } = useProblemMessage();
  const problem = problemOf(error);
  const { receivedOn, timesheetId, row } = problem.params ?? {};
  return (
    <p className={css.refusal} role="alert">
      <Sign name="cross" />
      {problem.code === 'file-already-sent' ? (
        <span>
          {t('file.alreadySent', { on: formatDay(String(receivedOn)) })}{' '}
          <Link to={`/releves-envoyes/${timesheetId}`}>{t('file.openIt')}</Link>
        </span>
      ) : (
        <span>
          {sentence(problem)} {row === undefined ? null : t('file.atRow', { row })}
        </span>
      )}
    </p>
  );
}
