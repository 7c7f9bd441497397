import { useTranslation } from 'react-i18next';
import { useLotName } from '../../../lib/lots/use-lot-name';
import type { ReportClause } from '../use-report';

/** A lot as it is called: its contract first where there are several, and no lot where the contract has one only. */
export function useLotWords(clauses: readonly Pick<ReportClause, 'contractNumber'>[]) {
  const { t } = useTranslation('execution-report');
  const nameOf = useLotName();
  const hasSeveral = new Set(clauses.map(({ contractNumber }) => contractNumber)).size > 1;
  return ({
    contractNumber,
    lotNumber,
    lotName,
  }: Pick<ReportClause, 'contractNumber' | 'lotNumber' | 'lotName'>) => {
    const contract = t('lot.contract', { number: contractNumber });
    if (lotName === '') return contract;
    const lot = nameOf({ number: lotNumber, name: lotName });
    return hasSeveral ? `${contract} · ${lot}` : lot;
  };
}
