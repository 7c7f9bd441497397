import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { useNoticeFacts } from '../../lib/privacy/use-person-privacy';
import { Button } from '../../ui/buttons/Button';
import { Page } from '../../ui/page/Page';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';
import css from './privacy.module.css';

const LISTS = { what: 4, who: 4, rights: 4 } as const;

/** The sheet a house gives to every participant, with its own name and address; printed as it is. */
export function NoticePage() {
  const { t } = useTranslation('privacy');
  const facts = useNoticeFacts();
  return (
    <Page
      title={t('notice.tab')}
      isNarrow
      subtitle={<span className="no-print">{t('notice.subtitle')}</span>}
      actions={
        <span className="no-print">
          <Button tone="primary" isDisabled={!facts.data} onPress={() => window.print()}>
            {t('notice.print')}
          </Button>
        </span>
      }
    >
      <p className={`${css.hint} no-print`}>
        {t('notice.draft')} {facts.data && !facts.data.houseEmail ? t('notice.noEmail') : null}
      </p>
      {facts.error ? (
        <ErrorState error={facts.error} onRetry={() => void facts.refetch()} />
      ) : facts.data ? (
        <Notice house={facts.data.houseName} email={facts.data.houseEmail} edition={facts.data.edition} />
      ) : (
        <LoadingState lines={12} />
      )}
    </Page>
  );
}

type NoticeProps = { house: string; email: string | null; edition: string };

function Notice({ house, email, edition }: NoticeProps) {
  const { t } = useTranslation('privacy');
  const { formatMonth } = useFormats();
  return (
    <article className={css.sheet}>
      <h2 className={css.sheetTitle}>{t('notice.title')}</h2>
      <p className={css.lead}>{t('notice.lead', { house })}</p>
      <NoticeList of="what" house={house} />
      <p>
        <b>{t('notice.what.never')}</b>
      </p>
      <NoticeText of="why" />
      <NoticeText of="basis" />
      <NoticeList of="who" house={house} />
      <NoticeText of="long" />
      <NoticeList of="rights" house={house} />
      <p>{t('notice.rights.free')}</p>
      <h3>{t('notice.contact.title')}</h3>
      <p>
        {t('notice.contact.house', { house })}
        {email ? <a href={`mailto:${email}`}>{email}</a> : t('notice.blank')}
      </p>
      <p>{t('notice.contact.cnil')}</p>
      <footer className={css.sheetFoot}>
        <span>{t('notice.signature')}</span>
        <span>{t('notice.edition', { month: formatMonth(edition) })}</span>
      </footer>
    </article>
  );
}

function NoticeText({ of }: { of: 'why' | 'basis' | 'long' }) {
  const { t } = useTranslation('privacy');
  return (
    <>
      <h3>{t(`notice.${of}.title`)}</h3>
      <p>{t(`notice.${of}.text`)}</p>
    </>
  );
}

function NoticeList({ of, house }: { of: keyof typeof LISTS; house: string }) {
  const { t } = useTranslation('privacy');
  return (
    <>
      <h3>{t(`notice.${of}.title`)}</h3>
      <ul>
        {Array.from({ length: LISTS[of] }, (_, index) => `notice.${of}.items.${index}`).map((key) => (
          <li key={key}>{t(key, { house })}</li>
        ))}
      </ul>
    </>
  );
}
