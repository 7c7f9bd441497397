import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../ui/choices/SelectField';
import { FilterPill } from '../../ui/filters/FilterPill';
import { api, ask } from '../api/client';
import { useFormats } from '../format/use-formats';
import type { FteChoice } from './use-fte-choice';

type ConventionPillProps = { choice: FteChoice; onChange: (patch: Partial<FteChoice>) => void };

/** How hours become full-time equivalents: the hours of a year and the mode, each with its source. */
export function ConventionPill({ choice, onChange }: ConventionPillProps) {
  const { t } = useTranslation('selection');
  const { formatHours } = useFormats();
  const { data = [] } = useQuery({
    queryKey: ['conventions'],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/reports/conventions', { signal })),
    staleTime: 60 * 60_000,
  });
  const known = data.find(({ code }) => code === choice.convention);
  const modes = (['YEAR', 'CONTINUOUS'] as const).map((id) => ({
    id,
    label: t(`mode.${id}`),
    description: t(`modeHelp.${id}`),
  }));
  return (
    <FilterPill
      label={t('convention')}
      value={known ? `${formatHours(known.hoursPerYear)}, ${t(`mode.${choice.mode}`)}` : choice.convention}
      isActive={choice.convention !== 'HOUSE_1800' || choice.mode !== 'YEAR'}
      onClear={() => onChange({ convention: 'HOUSE_1800', mode: 'YEAR' })}
    >
      <SelectField
        label={t('conventionHours')}
        options={data.map(({ code, hoursPerYear, source }) => ({
          id: code,
          label: formatHours(hoursPerYear),
          description: source,
        }))}
        value={choice.convention}
        onChange={(code) => onChange({ convention: String(code) as FteChoice['convention'] })}
      />
      <SelectField
        label={t('conventionMode')}
        options={modes}
        value={choice.mode}
        onChange={(mode) => onChange({ mode: String(mode) as FteChoice['mode'] })}
      />
    </FilterPill>
  );
}
