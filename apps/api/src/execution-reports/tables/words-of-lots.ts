import type { Words } from '../../annual-reports/tables/words.js';
import type { ReportClause } from '../report/execution-report.view.js';

/** A lot as it is called: its contract first where there are several, and no lot where the contract has one only. */
export function lotWords(clauses: readonly ReportClause[], words: Words): (clause: ReportClause) => string {
  const hasSeveral = new Set(clauses.map(({ contractNumber }) => contractNumber)).size > 1;
  return ({ contractNumber, lotNumber, lotName }) => {
    const contract = words('execution-report:lot.contract', { number: contractNumber });
    if (lotName === '') return contract;
    const lot = words('ui:lot.named', { number: lotNumber, name: lotName });
    return hasSeveral ? `${contract} · ${lot}` : lot;
  };
}
