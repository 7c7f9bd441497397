import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useFormats } from '../../../lib/format/use-formats';
import { ButtonLink } from '../../../ui/buttons/ButtonLink';
import { Figure } from '../../../ui/figures/Figure';
import { Figures } from '../../../ui/figures/Figures';
import { Card } from '../../../ui/page/Card';
import { Page } from '../../../ui/page/Page';
import { ErrorState } from '../../../ui/states/ErrorState';
import { LoadingState } from '../../../ui/states/LoadingState';
import { publishedPath } from '../paths';
import { type FileReport, useFile } from '../use-open-data';
import { FileLines } from './FileLines';
import { FileNotes } from './FileNotes';
import { RulesTable } from './RulesTable';

/** What became of a file of published contracts: every record accounted for, every anomaly explained. */
export function FilePage() {
  const { t } = useTranslation('open-data');
  const { formatInstant } = useFormats();
  const id = Number(useParams().id);
  const file = useFile(id);
  const crumbs = [{ label: t('list.title'), to: publishedPath }];
  if (!file.data)
    return (
      <Page title={t('file.title')} crumbs={crumbs}>
        {file.error ? (
          <ErrorState error={file.error} onRetry={() => void file.refetch()} />
        ) : (
          <LoadingState lines={6} />
        )}
      </Page>
    );
  const { name, receivedAt, territory } = file.data;
  return (
    <Page
      title={name}
      crumbs={crumbs}
      subtitle={t('file.subtitle', { when: formatInstant(receivedAt), territory: territory.name })}
      actions={
        <ButtonLink tone="primary" to={publishedPath}>
          {t('file.toFollow')}
        </ButtonLink>
      }
    >
      <FileFigures file={file.data} />
      <FileNotes file={file.data} />
      <Card title={t('file.rules')} isFlush foot={t('file.rulesFoot')}>
        <RulesTable fileId={id} rules={file.data.rules} />
      </Card>
      <FileLines fileId={id} />
    </Page>
  );
}

function FileFigures({ file }: { file: FileReport }) {
  const { t } = useTranslation('open-data');
  const { formatCount } = useFormats();
  const known = file.unchangedRecords + file.olderRecords;
  return (
    <Figures label={t('file.figures')}>
      <Figure label={t('file.records')} value={formatCount(file.records)} detail={t('file.recordsDetail')} />
      <Figure label={t('file.new')} value={formatCount(file.newRecords)} />
      <Figure label={t('file.changed')} value={formatCount(file.changedRecords)} />
      <Figure label={t('file.known')} value={formatCount(known)} detail={t('file.knownDetail')} />
      <Figure label={t('file.merged')} value={formatCount(file.mergedRecords)} />
      <Figure label={t('file.setAside')} value={formatCount(file.setAsideRecords)} />
    </Figures>
  );
}
