import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../lib/api/schema.gen';
import { useFormats } from '../../../lib/format/use-formats';
import { CheckboxField } from '../../../ui/fields/CheckboxField';
import { Form } from '../../../ui/forms/Form';
import { ErrorState } from '../../../ui/states/ErrorState';
import { LoadingState } from '../../../ui/states/LoadingState';
import { Preview } from '../../../ui/tables/Preview';
import { useAcceptanceRow } from './use-acceptance-row';
import { useAcceptancePreview, useAcceptSeveral } from './use-several';

type AcceptanceFormProps = {
  timesheetIds: number[];
  onTold: (told: components['schemas']['SeveralOutcomes']) => void;
  onClose: () => void;
};

/** What accepting several statements would do: those that would be, those that would not and why, before it is done. */
export function AcceptanceForm({ timesheetIds, onTold, onClose }: AcceptanceFormProps) {
  const { t } = useTranslation('timesheets');
  const { formatHours } = useFormats();
  const rowOf = useAcceptanceRow();
  const [withoutRemark, setWithoutRemark] = useState(false);
  const preview = useAcceptancePreview({ timesheetIds, withoutRemark });
  const accept = useAcceptSeveral(onTold);
  const items = preview.data?.items ?? [];
  const taken = items.filter(({ acceptedLines }) => acceptedLines > 0);
  const kept = items.filter(({ acceptedLines }) => acceptedLines === 0);
  const hours = taken.reduce((sum, { acceptedHours }) => sum + acceptedHours, 0);
  const isKnown = preview.data !== undefined && !preview.isPlaceholderData;
  return (
    <Form
      onSubmit={() =>
        accept.mutate({
          statements: taken.map(({ timesheetId, lines }) => ({ timesheetId, lines })),
          withoutRemark,
        })
      }
      error={accept.error}
      isPending={accept.isPending}
      isSubmitDisabled={!isKnown || taken.length === 0}
      submitLabel={t('several.submit', { count: taken.length, hours: formatHours(hours) })}
      onCancel={onClose}
    >
      <CheckboxField
        isSelected={withoutRemark}
        onChange={setWithoutRemark}
        note={t('several.withoutRemarkNote')}
      >
        {t('several.withoutRemark')}
      </CheckboxField>
      {preview.error ? (
        <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
      ) : preview.data ? (
        <Preview
          label={t('several.preview')}
          isBusy={!isKnown}
          groups={[
            { title: t('several.will', { count: taken.length }), rows: taken.map(rowOf) },
            ...(kept.length > 0
              ? [{ title: t('several.willNot', { count: kept.length }), rows: kept.map(rowOf) }]
              : []),
          ]}
        />
      ) : (
        <LoadingState lines={timesheetIds.length} />
      )}
    </Form>
  );
}
