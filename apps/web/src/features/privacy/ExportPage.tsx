import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Button } from '../../ui/buttons/Button';
import { Card } from '../../ui/page/Card';
import { Page } from '../../ui/page/Page';
import { ErrorState } from '../../ui/states/ErrorState';
import { ExportDocument } from './ExportDocument';
import css from './privacy.module.css';
import { type PersonExport, useExportPerson } from './use-retention';

/** Everything about a person, for that person: asked for on purpose, printed or downloaded, kept nowhere. */
export function ExportPage() {
  const { t } = useTranslation('privacy');
  const id = Number(useParams().id);
  const data = useExportPerson(id);
  return (
    <Page
      title={t('export.title')}
      isNarrow
      crumbs={[{ label: t('export.crumb'), to: '/participants' }]}
      actions={
        data.data ? (
          <span className={`${css.does} no-print`}>
            <Button onPress={() => download(data.data)}>{t('export.download')}</Button>
            <Button tone="primary" onPress={() => window.print()}>
              {t('export.print')}
            </Button>
          </span>
        ) : null
      }
    >
      <p className={`${css.hint} no-print`}>{t('export.intro')}</p>
      {data.error ? <ErrorState error={data.error} onRetry={() => data.mutate()} /> : null}
      {data.data ? (
        <ExportDocument data={data.data} />
      ) : (
        <Card label={t('export.title')}>
          <p>{t('export.prepareHelp')}</p>
          <Button tone="primary" isPending={data.isPending} onPress={() => data.mutate()}>
            {t('export.prepare')}
          </Button>
        </Card>
      )}
    </Page>
  );
}

/** The file says whose number it is, not whose name: names of files end up in lists of downloads. */
function download(data: PersonExport): void {
  const address = URL.createObjectURL(
    new Blob([`${JSON.stringify(data, null, 2)}\n`], { type: 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = `donnees-${data.exportedOn}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
