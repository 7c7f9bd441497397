import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { Steps } from '../../ui/forms/Steps';
import { Page } from '../../ui/page/Page';
import { Tag } from '../../ui/signs/Tag';
import { ErrorPage } from '../../ui/states/ErrorPage';
import { LoadingState } from '../../ui/states/LoadingState';
import { ColumnsCard } from './columns/ColumnsCard';
import { DraftNotice } from './DraftNotice';
import { MonthSwitch } from './MonthSwitch';
import { FileCard } from './receiving/FileCard';
import { type Sending, useReceive } from './receiving/use-receive';
import { NoHoursButton } from './sending/NoHoursButton';
import { TypedHoursCard } from './TypedHoursCard';
import css from './this-month.module.css';
import { useFirmCrumb } from './use-firm-crumb';
import { type Question, type ThisMonth, useThisMonth } from './use-this-month';
import { useTitle } from './use-title';

/** The firm's page of the month: drop a file, paste or type; the next step is the statement itself. */
export function ThisMonthPage() {
  const [params] = useSearchParams();
  const month = useThisMonth(params.get('mois'));
  if (month.error) return <ErrorPage error={month.error} onRetry={() => void month.refetch()} />;
  if (!month.data) return <LoadingState isPage lines={10} />;
  return <Declaration key={month.data.month} month={month.data} />;
}

const tones = {
  NOTHING: 'neutral',
  DRAFT: 'question',
  SENT: 'ok',
  VALIDATED: 'ok',
  RETURNED: 'bad',
  NO_HOURS: 'ok',
} as const;

function Declaration({ month }: { month: ThisMonth }) {
  const { t } = useTranslation('this-month');
  const titleOf = useTitle();
  const { formatDay, formatPeriod } = useFormats();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<{ question: Question; sending: Sending } | null>(null);
  const receive = useReceive(({ timesheet, question }, sending) => {
    if (timesheet) {
      // A layout seen for the first time is shown before its rows; one the firm has sent before, or just answered, is not.
      const isNew = !timesheet.areColumnsRemembered && !sending.answer && timesheet.status === 'DRAFT';
      void navigate(`/releves-envoyes/${timesheet.id}${isNew ? '?etape=colonnes' : ''}`);
    }
    if (question) setAsked({ question, sending });
  });
  const isAwaited = month.state !== 'NOTHING' || month.people.length > 0;
  const isToSend = month.state === 'NOTHING' || month.state === 'DRAFT';
  // Months that are sent together: two rhythms beside each other leave each its own.
  const together = month.noHoursMonths;
  const steps = ['file', 'columns', 'check', 'certify'].map((step) => ({ label: t(`step.${step}`) }));
  return (
    <Page
      isNarrow
      title={titleOf(month.month)}
      crumbs={useFirmCrumb()}
      subtitle={
        <span className={css.due}>
          {isAwaited ? (
            <>
              <Tag tone={isToSend && month.isLate ? 'bad' : tones[month.state]}>
                {isToSend && month.isLate ? t('state.LATE') : t(`state.${month.state}`)}
              </Tag>
              {isToSend && together.length > 1
                ? t('dueTogether', {
                    months: formatPeriod(together[0]!, together.at(-1)!),
                    on: formatDay(month.dueOn),
                  })
                : t('due', { on: formatDay(month.dueOn) })}
            </>
          ) : (
            t('notAwaited')
          )}
          {month.houses.length > 0
            ? ` · ${t('house', { count: month.houses.length, names: month.houses.map(({ name }) => name).join(', ') })}`
            : null}
        </span>
      }
      actions={
        <>
          <MonthSwitch month={month.month} />
          {isAwaited ? <NoHoursButton month={month} /> : null}
        </>
      }
    >
      <Steps label={t('step.label')} steps={steps} current={asked ? 1 : 0} />
      {asked ? (
        <ColumnsCard
          question={asked.question}
          fileName={asked.sending.file?.name}
          isPending={receive.isPending}
          error={receive.error}
          onAnswer={(answer) => receive.mutate({ ...asked.sending, answer })}
          onCancel={() => setAsked(null)}
        />
      ) : (
        <>
          <DraftNotice month={month} />
          <FileCard
            month={month.month}
            isPending={receive.isPending}
            error={receive.error}
            onSend={(sending) => receive.mutate(sending)}
          />
          <TypedHoursCard month={month} />
        </>
      )}
    </Page>
  );
}
