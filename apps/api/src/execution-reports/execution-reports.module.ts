import { type DynamicModule, Module } from '@nestjs/common';
import { PublicAddress } from '../platform/public-address.js';
import { AttestationFilesController } from './attestations/attestation-files.controller.js';
import { AttestationsController } from './attestations/attestations.controller.js';
import { ExecutionReportController } from './report/execution-report.controller.js';
import { ExecutionReportFilesController } from './report/execution-report-files.controller.js';

/** The bilan of an operation, and what is attested of it. */
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: a Nest module whose providers depend on options is a class with one static method.
export class ExecutionReportsModule {
  static with(publicAddress: string | undefined): DynamicModule {
    return {
      module: ExecutionReportsModule,
      controllers: [
        ExecutionReportController,
        ExecutionReportFilesController,
        AttestationsController,
        AttestationFilesController,
      ],
      providers: [{ provide: PublicAddress, useValue: new PublicAddress(publicAddress) }],
    };
  }
}
