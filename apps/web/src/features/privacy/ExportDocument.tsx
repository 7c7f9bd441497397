import {
  type CriterionCode,
  criterionOf,
} from '@clausier/domain/participants/eligibility/eligibility-criteria';
import { PROOF_DOCUMENTS } from '@clausier/domain/participants/eligibility/proof-documents';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { ExportedWork } from './ExportedWork';
import css from './privacy.module.css';
import type { PersonExport } from './use-retention';

/** The document a person can read: the same as the file for machines, in words. */
export function ExportDocument({ data }: { data: PersonExport }) {
  const { t } = useTranslation('privacy');
  const { formatDay } = useFormats();
  const { identity, house, houseEmail, keptUntil } = data;
  return (
    <article className={css.sheet}>
      <h2 className={css.sheetTitle}>
        {t('export.about', { name: `${identity.firstName} ${identity.lastName}` })}
      </h2>
      <p className="small">{t('export.on', { day: formatDay(data.exportedOn), house })}</p>
      <Identity identity={identity} />
      <Homes homes={data.homes} />
      <Eligibilities eligibilities={data.eligibilities} />
      <h3>{t('export.work')}</h3>
      {data.workContracts.length === 0 ? <p>{t('export.none')}</p> : null}
      {data.workContracts.map((contract) => (
        <ExportedWork key={`${contract.firm} ${contract.startedOn}`} contract={contract} />
      ))}
      <Notices notices={data.notices} />
      <Openings openings={data.openings} />
      <p>{keptUntil ? t('export.kept', { day: formatDay(keptUntil) }) : t('export.keptOpen')}</p>
      <p>
        {t('export.rights', { house })} {houseEmail}
      </p>
    </article>
  );
}

function Identity({ identity }: Pick<PersonExport, 'identity'>) {
  const { t } = useTranslation('privacy');
  const { formatDay } = useFormats();
  const facts: [string, string | null][] = [
    ['lastName', identity.lastName],
    ['firstName', identity.firstName],
    ['bornOn', formatDay(identity.bornOn)],
    ['sex', t(`sex.${identity.sex}`)],
    ['qualification', t(`participants:qualification.${identity.qualification}`)],
    ['email', identity.email],
    ['phone', identity.phone],
    [
      'registeredOn',
      t('export.registered', { day: formatDay(identity.registeredOn), house: identity.registeredBy }),
    ],
  ];
  return (
    <>
      <h3>{t('export.identity')}</h3>
      <dl className={css.identity}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`export.${name}`)}</dt>
            <dd>{value ?? t('export.unknown')}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** A section with one line a thing, or the words that say there is none. */
function Section({ title, lines, help }: { title: string; lines: [string, ReactNode][]; help?: string }) {
  const { t } = useTranslation('privacy');
  return (
    <>
      <h3>{title}</h3>
      {help ? <p className="small">{help}</p> : null}
      {lines.length === 0 ? (
        <p>{t('export.none')}</p>
      ) : (
        <ul>
          {lines.map(([key, line]) => (
            <li key={key}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Homes({ homes }: Pick<PersonExport, 'homes'>) {
  const { t } = useTranslation('privacy');
  const { formatDay } = useFormats();
  const lines = homes.map(({ commune, isQpv, from, to }): [string, ReactNode] => [
    from,
    [
      commune,
      isQpv ? t('export.qpv') : null,
      to
        ? t('export.from', { from: formatDay(from), to: formatDay(to) })
        : t('export.since', { from: formatDay(from) }),
    ]
      .filter(Boolean)
      .join(', '),
  ]);
  return <Section title={t('export.homes')} lines={lines} />;
}

function Eligibilities({ eligibilities }: Pick<PersonExport, 'eligibilities'>) {
  const { t } = useTranslation('privacy');
  const { formatDay, language } = useFormats();
  const lines = eligibilities.map(
    ({ house, assessedOn, criterion, opinion, proofs }): [string, ReactNode] => [
      `${assessedOn} ${house} ${criterion}`,
      <>
        {criterion
          ? criterionOf(criterion as CriterionCode).labels[language]
          : t('export.elsewhere', { house })}
        , {t('export.assessed', { day: formatDay(assessedOn), house })}
        {opinion ? <div>{opinion}</div> : null}
        {proofs.map(({ document, issuedOn, checkedOn }) => (
          <div key={`${document} ${issuedOn}`} className="small">
            {t('export.proof', {
              document: PROOF_DOCUMENTS[document as keyof typeof PROOF_DOCUMENTS][language],
              issued: formatDay(issuedOn),
              checked: formatDay(checkedOn),
            })}
          </div>
        ))}
      </>,
    ],
  );
  return <Section title={t('export.eligibilities')} lines={lines} />;
}

function Notices({ notices }: Pick<PersonExport, 'notices'>) {
  const { t } = useTranslation('privacy');
  const { formatDay } = useFormats();
  const lines = notices.map(({ givenOn, means }): [string, ReactNode] => [
    `${givenOn} ${means}`,
    t('export.notice', { day: formatDay(givenOn), means: t(`means.${means}`) }),
  ]);
  return <Section title={t('export.notices')} lines={lines} />;
}

function Openings({ openings }: Pick<PersonExport, 'openings'>) {
  const { t } = useTranslation('privacy');
  const { formatInstant } = useFormats();
  const lines = openings.map(({ openedAt, role, organisation }): [string, ReactNode] => [
    openedAt,
    t('export.opening', {
      when: formatInstant(openedAt),
      role: t(`role.${role}`),
      organisation: organisation ?? '',
    }),
  ]);
  return <Section title={t('export.openings')} help={t('export.openingsHelp')} lines={lines} />;
}
