import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { AsOfPill } from '../../../lib/selection/AsOfPill';
import { SelectField } from '../../../ui/choices/SelectField';
import { DayField } from '../../../ui/fields/DayField';
import { FilterPill } from '../../../ui/filters/FilterPill';
import { FilterPills } from '../../../ui/filters/FilterPills';
import type { useReportChoices } from '../use-report-choices';
import type { ReportState } from '../use-report-state';

type Choices = NonNullable<ReturnType<typeof useReportChoices>['data']>;

type ReportFiltersProps = {
  state: ReportState;
  choices: Choices | undefined;
  isHouse: boolean;
  onChange: (patch: Partial<Record<keyof ReportState, string | number | undefined>>) => void;
};

/** What the bilan is about, as of when, from which notice, and for the house through whose eyes. */
export function ReportFilters({ state, choices, isHouse, onChange }: ReportFiltersProps) {
  const { t } = useTranslation('execution-report');
  return (
    <FilterPills label={t('page.filters')}>
      {isHouse ? <ReaderPill state={state} choices={choices} onChange={onChange} /> : null}
      {(choices?.contracts.length ?? 0) > 1 ? (
        <ContractPill state={state} choices={choices} onChange={onChange} />
      ) : null}
      <AsOfPill asOf={state.asOf} onChange={({ asOf }) => onChange({ asOf })} />
      <NoticePill state={state} onChange={onChange} />
    </FilterPills>
  );
}

type PillProps = Pick<ReportFiltersProps, 'state' | 'choices' | 'onChange'>;

function ReaderPill({ state, choices, onChange }: PillProps) {
  const { t } = useTranslation('execution-report');
  const options = [
    { id: 'HOUSE', label: t('page.HOUSE') },
    { id: 'AUTHORITY', label: t('page.AUTHORITY') },
    ...(choices?.firms ?? []).map(({ id, name }) => ({ id: String(id), label: name })),
  ];
  const value = options.find(({ id }) => id === state.reader)?.label ?? t('page.HOUSE');
  return (
    <FilterPill
      label={t('page.reader')}
      value={value}
      isActive={state.reader !== 'HOUSE'}
      onClear={() => onChange({ reader: undefined })}
    >
      {(close) => (
        <SelectField
          label={t('page.reader')}
          options={options}
          value={state.reader}
          onChange={(id) => {
            onChange({ reader: String(id) });
            close();
          }}
        />
      )}
    </FilterPill>
  );
}

function ContractPill({ state, choices, onChange }: PillProps) {
  const { t } = useTranslation('execution-report');
  const options = [
    { id: '', label: t('page.wholeOperation') },
    ...(choices?.contracts ?? []).map(({ id, number, subject }) => ({
      id: String(id),
      label: `${number}, ${subject}`,
    })),
  ];
  const asked = String(state.contract ?? '');
  return (
    <FilterPill
      label={t('page.contract')}
      value={options.find(({ id }) => id === asked)?.label ?? t('page.wholeOperation')}
      isActive={state.contract !== undefined}
      onClear={() => onChange({ contract: undefined })}
    >
      {(close) => (
        <SelectField
          label={t('page.contract')}
          options={options}
          value={asked}
          onChange={(id) => {
            onChange({ contract: Number(id) || undefined });
            close();
          }}
        />
      )}
    </FilterPill>
  );
}

function NoticePill({ state, onChange }: Pick<PillProps, 'state' | 'onChange'>) {
  const { t } = useTranslation('execution-report');
  const { formatDay } = useFormats();
  const { noticeOn, asOf } = state;
  return (
    <FilterPill
      label={t('page.notice')}
      value={noticeOn ? formatDay(noticeOn) : asOf ? formatDay(asOf) : t('selection:today')}
      isActive={noticeOn !== undefined}
      onClear={() => onChange({ noticeOn: undefined })}
    >
      <DayField
        label={t('page.notice')}
        name="noticeOn"
        value={noticeOn ?? null}
        description={t('page.noticeHelp')}
        onChange={(day) => day && onChange({ noticeOn: day })}
      />
    </FilterPill>
  );
}
