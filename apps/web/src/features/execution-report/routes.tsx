import type { Feature, FeatureRoute } from '../../lib/routing/feature';
import { screen } from '../../lib/routing/screen';
import { attestationPath, attestationsPath, reportPath, verificationPath } from './paths';

const REPORT_READERS = ['FACILITATOR', 'HOUSE_MANAGER', 'AUTHORITY'] as const;
const READERS = [...REPORT_READERS, 'FIRM'] as const;
const CATALOGUES = ['execution-report', 'filters', 'charts', 'participants', 'selection'];

/** The bilan of an operation, and the attestations a house, a buyer and a firm read. */
export const executionReportFeature: Feature = {
  routes: [
    {
      path: reportPath(':id'),
      handle: { roles: REPORT_READERS },
      lazy: screen(async () => (await import('./report/ReportPage')).ReportPage, ...CATALOGUES),
    },
    {
      path: attestationsPath,
      handle: { roles: READERS },
      lazy: screen(
        async () => (await import('./attestation/AttestationsPage')).AttestationsPage,
        'execution-report',
      ),
    },
    {
      path: attestationPath(':id'),
      handle: { roles: READERS },
      lazy: screen(
        async () => (await import('./attestation/AttestationPage')).AttestationPage,
        ...CATALOGUES,
      ),
    },
  ],
  navigation: [{ name: 'attestations', to: attestationsPath, roles: READERS, group: 'follow', order: 35 }],
};

/** Where whoever holds the code of an attestation checks it, without signing in. */
export const verificationRoutes: FeatureRoute[] = [
  {
    path: verificationPath,
    lazy: screen(
      async () => (await import('./verification/VerificationPage')).VerificationPage,
      'execution-report',
    ),
  },
];
