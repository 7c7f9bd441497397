import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import type { useUrlState } from '../../lib/use-url-state';
import { SelectField } from '../../ui/choices/SelectField';
import { DayField } from '../../ui/fields/DayField';
import { FilterPill } from '../../ui/filters/FilterPill';
import { FilterPills } from '../../ui/filters/FilterPills';
import { KINDS, useJournalPeople } from './use-journal';

export type JournalUrl = ReturnType<typeof useUrlState<'personne' | 'compte' | 'sujet' | 'du' | 'au'>>;

/** Person, account, subject, period: numbers, codes and days in the address, never a name. */
export function JournalFilters({ url, personName }: { url: JournalUrl; personName: string | null }) {
  const { t } = useTranslation('journal');
  const { personne, sujet } = url.filters;
  const kind = KINDS.find((one) => one === sujet);
  return (
    <FilterPills label={t('filter.label')}>
      {personne ? (
        <FilterPill
          label={t('filter.person')}
          value={personName ?? t('filter.thisPerson', { id: personne })}
          isActive
          onClear={() => url.setFilters({ personne: '' })}
        >
          <p>{t('entry.written')}</p>
        </FilterPill>
      ) : null}
      <FilterPill
        label={t('filter.kind')}
        value={kind ? t(`kind.${kind}`) : t('filter.allKinds')}
        isActive={kind !== undefined}
        onClear={() => url.setFilters({ sujet: '' })}
      >
        {(close) => (
          <SelectField
            label={t('filter.kind')}
            options={KINDS.map((id) => ({ id, label: t(`kind.${id}`) }))}
            value={kind ?? null}
            onChange={(id) => {
              url.setFilters({ sujet: String(id ?? '') });
              close();
            }}
          />
        )}
      </FilterPill>
      <UserPill url={url} />
      <PeriodPill url={url} />
    </FilterPills>
  );
}

function UserPill({ url }: { url: JournalUrl }) {
  const { t } = useTranslation('journal');
  const people = useJournalPeople();
  const options = (people.data ?? []).map(({ id, name }) => ({ id, label: name }));
  const chosen = options.find(({ id }) => String(id) === url.filters.compte);
  return (
    <FilterPill
      label={t('filter.user')}
      value={chosen?.label ?? t('filter.allUsers')}
      isActive={chosen !== undefined}
      onClear={() => url.setFilters({ compte: '' })}
    >
      {(close) => (
        <SelectField
          label={t('filter.user')}
          options={options}
          value={chosen?.id ?? null}
          onChange={(id) => {
            url.setFilters({ compte: String(id ?? '') });
            close();
          }}
        />
      )}
    </FilterPill>
  );
}

function PeriodPill({ url }: { url: JournalUrl }) {
  const { t } = useTranslation('journal');
  const { formatDay } = useFormats();
  const { du, au } = url.filters;
  const days = { from: du && formatDay(du), to: au && formatDay(au) };
  const value =
    du && au
      ? t('filter.between', days)
      : du
        ? t('filter.since', days)
        : au
          ? t('filter.until', days)
          : t('filter.always');
  return (
    <FilterPill
      label={t('filter.period')}
      value={value}
      isActive={du !== '' || au !== ''}
      onClear={() => url.setFilters({ du: '', au: '' })}
    >
      <DayField
        label={t('filter.from')}
        name="from"
        value={du || null}
        onChange={(day) => url.setFilters({ du: day ?? '' })}
      />
      <DayField
        label={t('filter.to')}
        name="to"
        value={au || null}
        onChange={(day) => url.setFilters({ au: day ?? '' })}
      />
    </FilterPill>
  );
}
