import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { problemOf } from '../../../lib/api/problem';
import { useFormats } from '../../../lib/format/use-formats';
import { useProblemMessage } from '../../../lib/problem-message';
import { Button } from '../../../ui/buttons/Button';
import { classes } from '../../../ui/classes';
import { Card } from '../../../ui/page/Card';
import { Sign } from '../../../ui/signs/Sign';
import css from '../this-month.module.css';
import { PasteDialog } from './PasteDialog';
import { useDropAndPaste } from './use-drop-and-paste';
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
  const [pasted, setPasted] = useState<string | null>(null);
  const choose = (file: File | null | undefined) => file && onSend(sendingOf(file, month));
  const isOver = useDropAndPaste({ onFile: choose, onText: setPasted });
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
      <div className={classes(css.drop, isOver && css.over)}>
        <p className={css.dropText}>{isOver ? t('file.letGo') : t('file.drop')}</p>
        <div className="row">
          <FileTrigger acceptedFileTypes={KINDS} onSelect={(files) => choose(files?.[0])}>
            <Button tone="primary" isPending={isPending}>
              {t('file.choose')}
            </Button>
          </FileTrigger>
          <Button onPress={() => setPasted('')}>{t('file.paste')}</Button>
        </div>
        <p className="small">{t('file.kinds')}</p>
        <p className={`small ${css.anywhere}`}>{t('file.anywhere')}</p>
      </div>
      {error ? <Refusal error={error} /> : null}
      <PasteDialog
        key={pasted}
        pasted={pasted}
        isPending={isPending}
        onClose={() => setPasted(null)}
        onPaste={(text) => {
          setPasted(null);
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
