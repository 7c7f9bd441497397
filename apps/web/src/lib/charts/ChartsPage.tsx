import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page/Page';
import { HourFilters } from '../filters/HourFilters';
import { FirstHoursNotice } from '../first-steps/FirstHoursNotice';
import type { Selection } from '../selection/selection';
import { usePeriodText } from '../selection/use-period-text';
import { useSelection } from '../selection/use-selection';
import { useSession } from '../session/use-session';
import css from './charts.module.css';

type ChartsPageProps = {
  /** 'Publics': the period follows. */
  title: string;
  actions?: ReactNode;
  /** Above the filters: views kept of them. */
  views?: ReactNode;
  children: (selection: Selection) => ReactNode;
};

/** A screen of charts about one selection of hours. A house's own: what it manages, so that lines are asked for the same. */
export function ChartsPage({ title, actions, views, children }: ChartsPageProps) {
  const { t } = useTranslation('charts');
  const { user } = useSession();
  const periodText = usePeriodText();
  const { selection, change } = useSelection();
  const own: Selection = user.territory ? { ...selection, territory: user.territory.code } : selection;
  return (
    <Page
      title={`${title}, ${periodText(selection)}`}
      crumbs={[{ label: user.territory?.name ?? user.authority?.name ?? t('metropolis') }]}
      actions={actions}
    >
      {user.territory ? <FirstHoursNotice /> : null}
      {views}
      <HourFilters selection={selection} onChange={change} />
      <div className={css.stack}>{children(own)}</div>
    </Page>
  );
}
