import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { Button } from '../../ui/buttons/Button';
import { Card } from '../../ui/page/Card';
import { Tag } from '../../ui/signs/Tag';
import { ErrorState } from '../../ui/states/ErrorState';
import { CompareSealDialog } from './CompareSealDialog';
import css from './journal.module.css';
import { type JournalVerification, useSeal, useVerifyJournal } from './use-journal';

/** The end of the chain, to be copied outside; whether the chain holds, and whether a copy is still in it. */
export function SealCard() {
  const { t } = useTranslation('journal');
  const { formatInstant } = useFormats();
  const seal = useSeal();
  const verify = useVerifyJournal();
  const [isComparing, setComparing] = useState(false);
  return (
    <Card
      title={t('chain.title')}
      actions={
        <>
          <Button onPress={() => setComparing(true)}>{t('chain.compare')}</Button>
          <Button isPending={verify.isPending} onPress={() => verify.mutate(null)}>
            {t('chain.verify')}
          </Button>
        </>
      }
    >
      <div className={css.seal}>
        <p>{t('chain.text')}</p>
        {seal.data?.digest && seal.data.sealedAt ? (
          <p>
            <span className="small">
              {t('chain.seal', { position: seal.data.position, when: formatInstant(seal.data.sealedAt) })}
            </span>
            <code className={css.digest}>{seal.data.digest}</code>
          </p>
        ) : null}
        {seal.error ? <ErrorState error={seal.error} onRetry={() => void seal.refetch()} /> : null}
        <div role="status">
          {verify.error ? <ErrorState error={verify.error} /> : null}
          {verify.data ? <Verdict verification={verify.data} /> : null}
        </div>
      </div>
      {isComparing ? (
        <CompareSealDialog
          verify={verify}
          onClose={() => {
            setComparing(false);
          }}
        />
      ) : null}
    </Card>
  );
}

function Verdict({ verification }: { verification: JournalVerification }) {
  const { t } = useTranslation('journal');
  const { isWhole, isKeptSealThere, problem, position, entryId } = verification;
  if (isWhole) return <Tag tone="ok">{t(isKeptSealThere ? 'chain.kept' : 'chain.whole')}</Tag>;
  return (
    <>
      <Tag tone="bad">{t('chain.broken')}</Tag>
      <p>{t(`chain.problem.${problem}`)}</p>
      {position === null ? null : (
        <p className="small">{t('chain.where', { position, entry: entryId ?? '–' })}</p>
      )}
    </>
  );
}
