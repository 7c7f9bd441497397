import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../../lib/api/problem';
import { useFormats } from '../../../lib/format/use-formats';
import { useProblemMessage } from '../../../lib/problem-message';
import { Button } from '../../../ui/buttons/Button';
import { Card } from '../../../ui/page/Card';
import { Sign } from '../../../ui/signs/Sign';
import css from './attachments.module.css';
import {
  type Attachment,
  type Paper,
  useAttachments,
  useKeepAttachment,
  useRemoveAttachment,
} from './use-attachments';

const KINDS = ['application/pdf', 'image/jpeg', 'image/png', 'image/heic', '.heic'];
const MOST = 5;

const paperOf = (file: File): Paper => ({ file, mark: `${file.name} ${file.size} ${file.lastModified}` });

/** The signed papers and photos beside a statement: dropped, chosen, or taken by the camera of a phone. */
export function AttachmentsCard({ statementId, isDraft }: { statementId: number; isDraft: boolean }) {
  const { t } = useTranslation('this-month');
  const list = useAttachments(statementId);
  const keep = useKeepAttachment(statementId);
  const { sentence } = useProblemMessage();
  const items = list.data?.items ?? [];
  const isFull = items.length >= MOST;
  const add = (file: File | null | undefined) => file && keep.mutate(paperOf(file));
  const error = keep.error ?? list.error;
  return (
    <Card title={t('papers.title')}>
      {items.length > 0 ? (
        <ul className={css.list}>
          {items.map((one) => (
            <PaperLine key={one.id} statementId={statementId} paper={one} isDraft={isDraft} />
          ))}
        </ul>
      ) : null}
      {isFull ? (
        <p className="small">{t('papers.full')}</p>
      ) : (
        <DropZone
          className={css.drop}
          aria-label={t('papers.drop')}
          onDrop={async ({ items: dropped }) => {
            const item = dropped.find((one) => one.kind === 'file');
            if (item?.kind === 'file') add(await item.getFile());
          }}
        >
          <div className="row">
            <FileTrigger acceptedFileTypes={KINDS} onSelect={(files) => add(files?.[0])}>
              <Button isPending={keep.isPending}>{t('papers.choose')}</Button>
            </FileTrigger>
            <span className={css.camera}>
              <FileTrigger
                acceptedFileTypes={['image/*']}
                defaultCamera="environment"
                onSelect={(files) => add(files?.[0])}
              >
                <Button isPending={keep.isPending}>{t('papers.photo')}</Button>
              </FileTrigger>
            </span>
          </div>
          <p className="small">{t('papers.kinds')}</p>
        </DropZone>
      )}
      {error ? (
        <p className={css.refusal} role="alert">
          <Sign name="cross" />
          {sentence(problemOf(error))}
        </p>
      ) : null}
    </Card>
  );
}

type PaperLineProps = { statementId: number; paper: Attachment; isDraft: boolean };

function PaperLine({ statementId, paper, isDraft }: PaperLineProps) {
  const { t } = useTranslation('this-month');
  const { formatInstant, formatScaled } = useFormats();
  const remove = useRemoveAttachment(statementId);
  const tenths = Math.round(paper.size / 104_858);
  const size =
    tenths > 0
      ? t('papers.size', { size: formatScaled(tenths, 1) })
      : t('papers.sizeSmall', { size: formatScaled(Math.max(1, Math.round(paper.size / 1024)), 0) });
  return (
    <li className={css.line}>
      <span className={css.name}>
        {paper.isErased ? (
          t('papers.erased')
        ) : (
          <a href={`/api/v1/timesheets/${statementId}/attachments/${paper.id}`} download>
            {paper.name}
          </a>
        )}
        <span className="small">
          {size} · {formatInstant(paper.addedAt)}
        </span>
      </span>
      {isDraft ? (
        <Button
          tone="quiet"
          aria-label={t('papers.removeName', { name: paper.name })}
          isPending={remove.isPending}
          onPress={() => remove.mutate(paper.id)}
        >
          {t('papers.remove')}
        </Button>
      ) : null}
    </li>
  );
}
