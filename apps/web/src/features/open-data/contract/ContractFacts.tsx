import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { Card } from '../../../ui/page/Card';
import css from '../open-data.module.css';
import type { PublishedContract } from '../use-open-data';
import { PartyList } from './PartyList';

/** What a published contract says of itself, in the words of the product. */
export function ContractFacts({ contract }: { contract: PublishedContract }) {
  const { t } = useTranslation('open-data');
  const { formatDay, formatEuros } = useFormats();
  const euros = (cents: number | null) => (cents === null ? '—' : formatEuros(cents));
  const { currentAmountCents, amountCents } = contract;
  const facts: [string, string][] = [
    [t('contract.kind'), t(`kind.${contract.kind}`)],
    [t('contract.buyer'), [contract.buyer.name, contract.buyer.id].filter(Boolean).join(' · ')],
    [t('contract.amount'), euros(amountCents)],
    ...(currentAmountCents === amountCents
      ? []
      : ([[t('contract.currentAmount'), euros(currentAmountCents)]] as [string, string][])),
    [
      t('contract.months'),
      contract.months === null ? '—' : t('contract.monthCount', { count: contract.months }),
    ],
    [t('contract.place'), contract.commune?.name ?? (contract.place || '—')],
    [t('contract.social'), contract.social.join(', ') || t('contract.noSocial')],
  ];
  return (
    <Card title={t('contract.says')}>
      <div className={css.stack}>
        <dl className={css.facts}>
          {facts.map(([label, value]) => (
            <div key={label} className={css.pair}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <section className={css.group} aria-label={t('contract.parties')}>
          <h3>{t('contract.parties')}</h3>
          <PartyList parties={contract.parties} />
        </section>
        {contract.amendments.length > 0 ? (
          <section className={css.group} aria-label={t('contract.amendments')}>
            <h3>{t('contract.amendments')}</h3>
            <ul className={css.parties}>
              {contract.amendments.map(({ number, notifiedOn, subject, amountCents: amount, months }) => (
                <li key={number} className={css.party}>
                  <b>{t('contract.amendment', { number })}</b>
                  <span>
                    {[
                      notifiedOn ? formatDay(notifiedOn) : null,
                      amount === null ? null : formatEuros(amount),
                      months === null ? null : t('contract.monthCount', { count: months }),
                      subject || null,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </Card>
  );
}
