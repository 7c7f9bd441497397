import type { ReactNode } from 'react';
import type { Selection } from '../../../lib/selection/selection';
import type { ExecutionReport } from '../use-report';
import { ClausesCard } from './ClausesCard';
import { InvoicingsCard } from './InvoicingsCard';
import { PartiesCard } from './PartiesCard';
import { PenaltyCard } from './PenaltyCard';
import { PeopleSection } from './PeopleSection';
import { ReportFigures } from './ReportFigures';

type ReportBodyProps = {
  report: ExecutionReport;
  /** The hours behind it, while it is live. */
  lines?: Selection | null;
  children?: ReactNode;
};

/** A bilan on screen, live or as an attestation froze it: the same figures, in the same order as on paper. */
export function ReportBody({ report, lines = null, children }: ReportBodyProps) {
  return (
    <>
      <ReportFigures report={report} lines={lines} />
      <ClausesCard report={report} />
      <InvoicingsCard report={report} />
      <PartiesCard report={report} />
      <PenaltyCard report={report} />
      <PeopleSection report={report} lines={lines} />
      {children}
    </>
  );
}
