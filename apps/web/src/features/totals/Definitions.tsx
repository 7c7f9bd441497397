import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { useSession } from '../../lib/session/use-session';
import { Card } from '../../ui/Card';
import css from './totals.module.css';
import type { Totals } from './use-totals';

const TERMS = ['validated', 'mutualised', 'declared', 'committed', 'distinct'] as const;

/** What each figure counts, beside the figures and not in a tooltip. */
export function Definitions({ totals }: { totals: Totals }) {
  const { t } = useTranslation('totals');
  const { formatHours } = useFormats();
  const { user } = useSession();
  const { fte } = totals;
  return (
    <Card title={t('definitions.title')}>
      <dl className={css.definitions}>
        {user.territory ? (
          <>
            <dt>{t('definitions.scope')}</dt>
            <dd>{t('definitions.scopeText', { territory: user.territory.name })}</dd>
          </>
        ) : null}
        {TERMS.map((term) => (
          <div key={term}>
            <dt>{t(`definition.${term}.term`)}</dt>
            <dd>{t(`definition.${term}.text`)}</dd>
          </div>
        ))}
        {fte ? (
          <>
            <dt>{t('definitions.fte')}</dt>
            <dd>
              {t(`fteDetail.${fte.mode}`, {
                hours: formatHours(fte.convention.hoursPerYear),
                count: fte.months,
              })}
              . {t('definitions.source', { source: fte.convention.source })}
            </dd>
          </>
        ) : null}
      </dl>
    </Card>
  );
}
