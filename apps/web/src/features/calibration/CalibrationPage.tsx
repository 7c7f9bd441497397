import { type CalibrationInput, calibrate, isRarelyWorthIt } from '@clausier/domain/calibration/calibrate';
import { TRADE_LABOUR_SHARES } from '@clausier/domain/calibration/trades';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { EurosField } from '../../ui/EurosField';
import { FormColumns } from '../../ui/FormColumns';
import { Page } from '../../ui/Page';
import { SelectField } from '../../ui/SelectField';
import { Tag } from '../../ui/Tag';
import css from './calibration.module.css';
import { RateField } from './RateField';
import { SensitivityTable } from './SensitivityTable';
import { type Inputs, useCalibration } from './use-calibration';

/** Hours a clause can ask of a contract, the formula beside them, and how much they move with the two debatable inputs. */
export function CalibrationPage() {
  const { t } = useTranslation('calibration');
  const { inputs, change, complete } = useCalibration();
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
      {complete ? <SensitivityTable input={complete} onChoose={change} /> : null}
    </Page>
  );
}

type FieldsProps = { inputs: Inputs; onChange: (patch: Partial<Inputs>) => void };

function CalibrationFields({ inputs, onChange }: FieldsProps) {
  const { t, i18n } = useTranslation('calibration');
  const language = i18n.language === 'en' ? 'en' : 'fr';
  const trade = TRADE_LABOUR_SHARES.find(({ labourShare }) => labourShare === inputs.labourShare);
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
        options={TRADE_LABOUR_SHARES.map(({ code, labels, source }) => ({
          id: code,
          label: labels[language],
          description: source,
        }))}
        value={trade?.code ?? null}
        onChange={(code) => {
          const chosen = TRADE_LABOUR_SHARES.find((one) => one.code === code);
          if (chosen) onChange({ labourShare: chosen.labourShare });
        }}
      />
      <RateField
        label={t('labourShare')}
        name="labourShare"
        value={inputs.labourShare}
        onChange={(labourShare) => onChange({ labourShare })}
        description={t('labourShareHelp')}
      />
      <RateField
        label={t('insertionRate')}
        name="insertionRate"
        value={inputs.insertionRate}
        onChange={(insertionRate) => onChange({ insertionRate })}
        description={t('insertionRateHelp')}
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
