import type { ReactNode } from 'react';
import type { ExecutionReport } from '../use-report';
import { ClausesCard } from './ClausesCard';
import { PartiesCard } from './PartiesCard';
import { PenaltyCard } from './PenaltyCard';
import { PeopleSection } from './PeopleSection';
import { ReportFigures } from './ReportFigures';

/** A bilan on screen, live or as an attestation froze it: the same figures, in the same order as on paper. */
export function ReportBody({ report, children }: { report: ExecutionReport; children?: ReactNode }) {
  return (
    <>
      <ReportFigures report={report} />
      <ClausesCard report={report} />
      <PartiesCard report={report} />
      <PenaltyCard report={report} />
      <PeopleSection report={report} />
      {children}
    </>
  );
}
