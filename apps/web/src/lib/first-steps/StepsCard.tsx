import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../ui/buttons/Button';
import { ButtonLink } from '../../ui/buttons/ButtonLink';
import { classes } from '../../ui/classes';
import { Card } from '../../ui/page/Card';
import { Sign } from '../../ui/signs/Sign';
import { addressOfStep } from './step-address';
import css from './steps-card.module.css';
import { type HouseStepState, type InstallationStepState, useLeading } from './use-first-steps';

type StepState = HouseStepState | InstallationStepState;
type StepsCardProps = {
  way: { steps: StepState[]; next: StepState['step'] | null; isDismissed: boolean };
  /** The page of the first steps keeps them on screen: there is nothing to dismiss there. */
  isDismissable?: boolean;
};

/** The way from nothing to hours that count: what is done is ticked, and the next step is one click from its form. */
export function StepsCard({ way: { steps, next }, isDismissable = false }: StepsCardProps) {
  const { t } = useTranslation('first-steps');
  const leading = useLeading();
  const done = steps.filter(({ isDone }) => isDone).length;
  return (
    <Card
      title={t('title')}
      isFlush
      actions={
        <>
          <span>{t('progress', { count: done, of: steps.length })}</span>
          {isDismissable ? (
            <Button tone="quiet" isPending={leading.isPending} onPress={() => leading.mutate(false)}>
              {t('dismiss')}
            </Button>
          ) : null}
        </>
      }
      foot={next === null ? t('over') : null}
    >
      <ol className={css.steps}>
        {steps.map((state) => (
          <StepLine key={state.step} state={state} isNext={state.step === next} />
        ))}
      </ol>
    </Card>
  );
}

function StepLine({ state, isNext }: { state: StepState; isNext: boolean }) {
  const { t } = useTranslation('first-steps');
  const { step, isDone } = state;
  const address = addressOfStep(state);
  const name = t(`step.${step}.title`);
  return (
    <li
      className={classes(css.step, isDone && css.done, isNext && css.next)}
      aria-current={isNext ? 'step' : undefined}
    >
      <span className={css.mark}>{isDone ? <Sign name="check" size={16} /> : null}</span>
      <div className={css.said}>
        <p className={css.name}>
          {isDone || isNext || address === null ? name : <Link to={address}>{name}</Link>}
          {isDone ? <span className="visually-hidden">, {t('done')}</span> : null}
        </p>
        <StepHelp state={state} isNext={isNext} />
      </div>
      {isNext && address !== null ? (
        <ButtonLink tone="primary" to={address}>
          {t(`step.${step}.action`)}
        </ButtonLink>
      ) : null}
    </li>
  );
}

/** What a step asks for, where it matters now; and how many there are of what is counted. */
function StepHelp({ state, isNext }: { state: StepState; isNext: boolean }) {
  const { t } = useTranslation('first-steps');
  const { step, isDone } = state;
  const counted =
    'count' in state
      ? state.count !== null && t(`step.${step}.count`, { count: state.count, of: state.of ?? 0 })
      : state.communes !== null && t('step.HOUSE.count', { count: state.communes });
  if (isNext) return <p className="small">{[t(`step.${step}.help`), counted].filter(Boolean).join(' ')}</p>;
  return counted && (isDone || step === 'EVERY_HOUSE') ? <p className="small">{counted}</p> : null;
}
