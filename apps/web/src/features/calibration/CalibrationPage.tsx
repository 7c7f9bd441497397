import { type CalibrationInput, calibrate, isRarelyWorthIt } from '@clausier/domain/calibration/calibrate';
import { personMonths } from '@clausier/domain/calibration/person-months';
import { TRADE_LABOUR_SHARES } from '@clausier/domain/calibration/trades';
import { FTE_CONVENTIONS, fteConventionOf } from '@clausier/domain/fte/conventions';
import { formatFte, toFte } from '@clausier/domain/fte/to-fte';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { useSession } from '../../lib/session/use-session';
import { SelectField } from '../../ui/choices/SelectField';
import { EurosField } from '../../ui/fields/EurosField';
import { FormColumns } from '../../ui/forms/FormColumns';
import { Card } from '../../ui/page/Card';
import { Page } from '../../ui/page/Page';
import { Tag } from '../../ui/signs/Tag';
import { EmptyState } from '../../ui/states/EmptyState';
import css from './calibration.module.css';
import { KeepCard } from './KeepCard';
import { RateField } from './RateField';
import { RateSlider } from './RateSlider';
import { SensitivityPlot } from './SensitivityPlot';
import { SensitivityTable } from './SensitivityTable';
import { type Inputs, useCalibration } from './use-calibration';

/** Hours a clause can ask of a contract, the formula beside them, and how much they move with the two debatable inputs. */
export function CalibrationPage() {
  const { t } = useTranslation('calibration');
  const { inputs, change, complete, operationId, setOperation } = useCalibration();
  const { role } = useSession().user;
  const isHouse = role === 'FACILITATOR' || role === 'HOUSE_MANAGER';
  return (
    <Page title={t('title')} subtitle={t('subtitle')} isNarrow>
      <div className={css.top}>
        <Card title={t('inputs')}>
          <CalibrationFields inputs={inputs} onChange={change} />
        </Card>
        <Card title={t('result')}>
          {complete ? <CalibrationResult input={complete} /> : <EmptyState title={t('missing')} />}
        </Card>
      </div>
      {complete ? (
        <>
          <div className={css.plots}>
            <SensitivityPlot input={complete} varied="insertionRate" />
            <SensitivityPlot input={complete} varied="labourShare" />
          </div>
          <SensitivityTable input={complete} onChoose={change} />
        </>
      ) : null}
      {isHouse ? (
        <KeepCard
          input={complete}
          tradeCode={tradeOf(inputs)?.code ?? null}
          operationId={operationId}
          onOperation={setOperation}
          onTake={change}
        />
      ) : null}
    </Page>
  );
}

/** The trade whose published share and cost the inputs still are. */
function tradeOf({ labourShare, hourlyCost }: Inputs) {
  return TRADE_LABOUR_SHARES.find((one) => one.labourShare === labourShare && one.hourlyCost === hourlyCost);
}

type FieldsProps = { inputs: Inputs; onChange: (patch: Partial<Inputs>) => void };

function CalibrationFields({ inputs, onChange }: FieldsProps) {
  const { t, i18n } = useTranslation('calibration');
  const language = i18n.language === 'en' ? 'en' : 'fr';
  const { formatEuros, formatPercent } = useFormats();
  const trade = tradeOf(inputs);
  return (
    <FormColumns>
      <EurosField
        label={t('amount')}
        name="amount"
        value={inputs.amount}
        onChange={(amount) => onChange({ amount })}
        description={t('amountHelp')}
      />
      <SelectField
        label={t('trade')}
        isOptional
        options={TRADE_LABOUR_SHARES.map(({ code, labels, labourShare, hourlyCost, source }) => ({
          id: code,
          label: `${labels[language]} · ${formatPercent(labourShare, 10_000, 0)} · ${formatEuros(hourlyCost)}`,
          description: source,
        }))}
        value={trade?.code ?? null}
        onChange={(code) => {
          const chosen = TRADE_LABOUR_SHARES.find((one) => one.code === code);
          if (chosen) onChange({ labourShare: chosen.labourShare, hourlyCost: chosen.hourlyCost });
        }}
      />
      <RateField
        label={t('labourShare')}
        name="labourShare"
        value={inputs.labourShare}
        onChange={(labourShare) => onChange({ labourShare })}
        description={t('labourShareHelp')}
      />
      <RateSlider
        label={t('labourShareSlider')}
        value={inputs.labourShare ?? 0}
        most={10_000}
        onChange={(labourShare) => onChange({ labourShare })}
      />
      <RateField
        label={t('insertionRate')}
        name="insertionRate"
        value={inputs.insertionRate}
        onChange={(insertionRate) => onChange({ insertionRate })}
        description={t('insertionRateHelp')}
      />
      <RateSlider
        label={t('insertionRateSlider')}
        value={inputs.insertionRate ?? 0}
        most={3000}
        onChange={(insertionRate) => onChange({ insertionRate })}
      />
      <EurosField
        label={t('hourlyCost')}
        name="hourlyCost"
        value={inputs.hourlyCost}
        onChange={(hourlyCost) => onChange({ hourlyCost })}
        description={t('hourlyCostHelp')}
      />
    </FormColumns>
  );
}

function CalibrationResult({ input }: { input: CalibrationInput }) {
  const { t } = useTranslation('calibration');
  const { formatHoursFigure, formatHours, formatEuros, formatPercent } = useFormats();
  const printRate = (rate: number) => formatPercent(rate, 10_000, rate % 100 === 0 ? 0 : 2);
  const hours = calibrate(input);
  const formula = t('formula', {
    amount: formatEuros(input.amount),
    labourShare: printRate(input.labourShare),
    insertionRate: printRate(input.insertionRate),
    hourlyCost: formatEuros(input.hourlyCost),
  });
  return (
    <div aria-live="polite">
      <p className={css.hours}>
        {formatHoursFigure(hours)} <span>h</span>
      </p>
      <Worth hours={hours} />
      <p className="small">{formula}</p>
      {isRarelyWorthIt(hours) ? (
        <div className={css.remark}>
          <Tag tone="warn">{t('rarelyTitle')}</Tag>
          <p className="small">{t('rarely', { hours: formatHours(hours) })}</p>
        </div>
      ) : null}
      <p className={`small ${css.source}`}>{t('source')}</p>
    </div>
  );
}

const CONVENTION = fteConventionOf(FTE_CONVENTIONS[0]!.code);

/** The hours as full-time equivalents, and as months of one person: the convention stands beside. */
function Worth({ hours }: { hours: ReturnType<typeof calibrate> }) {
  const { t, i18n } = useTranslation('calibration');
  const { formatScaled, formatHoursFigure } = useFormats();
  const fte = formatFte(toFte(hours, CONVENTION), i18n.language === 'en' ? 'en' : 'fr', { decimals: 2 });
  return (
    <p className={css.worth}>
      <span>
        <b>{fte}</b> {t('fte', { hours: formatHoursFigure(CONVENTION.hoursPerYear) })}
      </span>
      <span>
        <b>{formatScaled(personMonths(hours, CONVENTION), 1)}</b> {t('months')}
      </span>
    </p>
  );
}
