import { useTranslation } from 'react-i18next';
import type { ProblemParams } from '../../../lib/api/problem';
import type { components } from '../../../lib/api/schema.gen';
import { nameInList } from '../../../lib/format/person-name';
import { useFormats } from '../../../lib/format/use-formats';
import { useProblemMessage } from '../../../lib/problem-message';
import type { PreviewRow } from '../../../ui/tables/Preview';
import type { ProlongationPreview } from './use-prolongation';

type Contract = components['schemas']['EmploymentContractListItem'];

/** A work contract in the preview: whose, where, its end today, and what stops before the new one or refuses it. */
export function useProlongationRow(contracts: readonly Contract[]): (one: ProlongationPreview) => PreviewRow {
  const { t } = useTranslation('employment');
  const { formatDay } = useFormats();
  const { sentenceOf } = useProblemMessage();
  return ({ id, limits, refusal, params }) => {
    const contract = contracts.find((one) => one.id === id)!;
    const until = contract.endedOn ? t('prolong.ends', { day: formatDay(contract.endedOn) }) : t('openEnded');
    const lines = limits.map(({ kind, operationName, lastOn }) =>
      t(`prolong.limit.${kind}`, { operation: operationName, day: formatDay(lastOn) }),
    );
    const isElsewhere = refusal === 'not-found';
    const why = refusal
      ? [isElsewhere ? t('prolong.otherHouse') : sentenceOf(refusal, params as ProblemParams)]
      : lines;
    return {
      key: id,
      what: (
        <>
          <b>{nameInList(contract)}</b> · {contract.firmName}
        </>
      ),
      about: until,
      why: why.length > 0 ? why.map((line) => <p key={line}>{line}</p>) : null,
    };
  };
}
