import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { Card } from '../../ui/page/Card';
import { Tag } from '../../ui/signs/Tag';
import css from './annual-report.module.css';
import type { AnnualReport } from './use-annual-report';

type ClosingCardProps = { closing: NonNullable<AnnualReport['closing']>; live: string };

/** The closing a report regenerates: its seal, and whether the ledger still gives it. */
export function ClosingCard({ closing, live }: ClosingCardProps) {
  const { t } = useTranslation('annual-report');
  const { formatInstant } = useFormats();
  return (
    <Card
      title={t('closing.title')}
      actions={<Tag tone={closing.isSame ? 'ok' : 'bad'}>{formatInstant(closing.cutOffAt)}</Tag>}
      foot={
        <>
          {t('closing.covers')} <Link to={live}>{t('closing.live')}</Link>
        </>
      }
    >
      <p className={css.seal}>
        {closing.sha256 ? t('closing.seal', { sha256: closing.sha256 }) : t('closing.hiddenSeal')}
      </p>
      <p>{t(closing.isSame ? 'closing.same' : 'closing.changed')}</p>
    </Card>
  );
}
