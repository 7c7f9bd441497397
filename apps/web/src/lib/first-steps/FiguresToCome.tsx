import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/buttons/ButtonLink';
import { EmptyState } from '../../ui/states/EmptyState';
import { useSession } from '../session/use-session';
import { firstStepsPath } from './step-address';
import { useHouseSteps } from './use-first-steps';

const HOUSES: readonly string[] = ['FACILITATOR', 'HOUSE_MANAGER'];

/**
 * Nothing to show where figures will be: a house that has validated nothing yet is told that and led to its next step; for
 * everybody else it is the choice of filters, and `children` says what to do about it.
 */
export function FiguresToCome({ title, children }: { title: string; children?: React.ReactNode }) {
  const { t } = useTranslation('first-steps');
  const { user } = useSession();
  const isHouse = HOUSES.includes(user.role);
  const { data, isPending } = useHouseSteps(isHouse);
  // Two explanations one after the other would be worse than a moment without any.
  if (isHouse && isPending) return null;
  const hours = data?.steps.find(({ step }) => step === 'HOURS');
  if (!hours || hours.isDone) return <EmptyState title={title}>{children}</EmptyState>;
  return (
    <EmptyState
      title={t('toCome.title')}
      actions={<ButtonLink to={firstStepsPath}>{t('toCome.action')}</ButtonLink>}
    >
      {t('toCome.text')}
    </EmptyState>
  );
}
