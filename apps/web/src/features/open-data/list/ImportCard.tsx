import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../../lib/api/problem';
import { useProblemMessage } from '../../../lib/problem-message';
import { useFileDrop } from '../../../lib/use-file-drop';
import { Button } from '../../../ui/buttons/Button';
import { classes } from '../../../ui/classes';
import { Card } from '../../../ui/page/Card';
import { Sign } from '../../../ui/signs/Sign';
import type { useImport } from '../use-open-data';
import css from './published.module.css';

type ImportCardProps = { isFirst: boolean; sending: ReturnType<typeof useImport> };

/** Where a file of published contracts comes in; the first time it says what such a file is and where to find one. */
export function ImportCard({ isFirst, sending }: ImportCardProps) {
  const { t } = useTranslation('open-data');
  const { sentence } = useProblemMessage();
  const isOver = useFileDrop(sending.send);
  return (
    <Card title={isFirst ? t('import.first') : t('import.title')}>
      {isFirst ? (
        <ol className={css.steps}>
          <li>{t('import.step1')}</li>
          <li>{t('import.step2')}</li>
          <li>{t('import.step3')}</li>
        </ol>
      ) : null}
      <div className={classes(css.drop, isOver && css.over)}>
        <p className={css.dropText}>{isOver ? t('import.letGo') : t('import.drop')}</p>
        <FileTrigger
          acceptedFileTypes={['.json', 'application/json']}
          onSelect={(files) => files?.[0] && sending.send(files[0])}
        >
          <Button tone="primary" isPending={sending.isPending}>
            {t(sending.isPending ? 'import.reading' : 'import.choose')}
          </Button>
        </FileTrigger>
        <p className="small">{t('import.kinds')}</p>
      </div>
      {sending.error ? (
        <p className={css.refusal} role="alert">
          <Sign name="cross" /> <span>{sentence(problemOf(sending.error))}</span>
        </p>
      ) : null}
    </Card>
  );
}
