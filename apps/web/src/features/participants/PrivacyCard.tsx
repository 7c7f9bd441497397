import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { nameInSentence } from '../../lib/format/person-name';
import { useFormats } from '../../lib/format/use-formats';
import { HoldDialog } from '../../lib/privacy/HoldDialog';
import { LiftHoldDialog } from '../../lib/privacy/LiftHoldDialog';
import { type PersonPrivacy, usePersonPrivacy } from '../../lib/privacy/use-person-privacy';
import { Button } from '../../ui/buttons/Button';
import { ButtonLink } from '../../ui/buttons/ButtonLink';
import { Card } from '../../ui/page/Card';
import { Tag } from '../../ui/signs/Tag';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';
import { GiveNoticeDialog } from './GiveNoticeDialog';
import css from './participants.module.css';
import { participantPath } from './paths';
import type { ParticipantFile } from './use-participants';

/** What the person was told, how long the file is kept, and what they may ask for. */
export function PrivacyCard({ file }: { file: ParticipantFile }) {
  const { t } = useTranslation('privacy');
  const privacy = usePersonPrivacy(file.id);
  return (
    <Card
      title={t('card.title')}
      foot={<ButtonLink to={`${participantPath(file.id)}/donnees`}>{t('card.export')}</ButtonLink>}
    >
      {privacy.error ? (
        <ErrorState error={privacy.error} onRetry={() => void privacy.refetch()} />
      ) : privacy.data ? (
        <ul className={css.facts}>
          <NoticeFact file={file} privacy={privacy.data} />
          <RetentionFact file={file} privacy={privacy.data} />
        </ul>
      ) : (
        <LoadingState lines={3} />
      )}
    </Card>
  );
}

type FactProps = { file: ParticipantFile; privacy: PersonPrivacy };

function NoticeFact({ file, privacy }: FactProps) {
  const { t } = useTranslation('privacy');
  const { formatDay } = useFormats();
  const [isGiving, setGiving] = useState(false);
  const last = privacy.notices[0];
  return (
    <li>
      {last ? (
        <>
          {t('card.noticeGiven', { day: formatDay(last.givenOn) })}{' '}
          <span className="small">{t(`means.${last.means}`)}</span>
        </>
      ) : (
        <Tag tone="warn">{t('card.noticeMissing')}</Tag>
      )}
      <div className={css.does}>
        <Button tone="quiet" onPress={() => setGiving(true)}>
          {t('card.give')}
        </Button>
        <Link to="/notice-information">{t('card.readNotice')}</Link>
      </div>
      {isGiving ? <GiveNoticeDialog participantId={file.id} onClose={() => setGiving(false)} /> : null}
    </li>
  );
}

function RetentionFact({ file, privacy: { keptUntil, announcedOn, anonymiseOn, hold } }: FactProps) {
  const { t } = useTranslation('privacy');
  const { formatDay } = useFormats();
  const [asked, setAsked] = useState<'hold' | 'lift' | null>(null);
  const close = () => setAsked(null);
  return (
    <li>
      {hold ? <Tag tone="locked">{t('card.held', { day: formatDay(hold.heldUntil) })}</Tag> : null}
      {!hold && announcedOn && anonymiseOn ? (
        <Tag tone="warn">{t('card.announced', { day: formatDay(anonymiseOn) })}</Tag>
      ) : null}
      {!hold && !announcedOn
        ? keptUntil
          ? t('card.kept', { day: formatDay(keptUntil) })
          : t('card.keptOpen')
        : null}
      <div className="small">{hold ? hold.reason : t('card.why')}</div>
      {hold || announcedOn ? (
        <div className={css.does}>
          <Button tone="quiet" onPress={() => setAsked('hold')}>
            {t('card.hold')}
          </Button>
          {hold ? (
            <Button tone="quiet" onPress={() => setAsked('lift')}>
              {t('card.lift')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {asked === 'hold' ? (
        <HoldDialog participantId={file.id} name={nameInSentence(file)} onClose={close} />
      ) : null}
      {asked === 'lift' ? <LiftHoldDialog participantId={file.id} onClose={close} /> : null}
    </li>
  );
}
