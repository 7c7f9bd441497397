import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthoritiesModule } from './authorities/authorities.module.js';
import { ClosingsModule } from './closings/closings.module.js';
import { ContractsModule } from './contracts/contracts.module.js';
import { EmploymentModule } from './employment/employment.module.js';
import { ExportsModule } from './exports/exports.module.js';
import { FirmsModule } from './firms/firms.module.js';
import { HoursModule } from './hours/hours.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { InvariantsModule } from './invariants/invariants.module.js';
import { ParticipantsModule } from './participants/participants.module.js';
import { Clock } from './platform/clock.js';
import { applicationOptions } from './platform/data-source.js';
import { HealthController } from './platform/health.controller.js';
import { Transactions } from './platform/transactions.js';
import { ReportsModule } from './reports/reports.module.js';
import { TerritoriesModule } from './territories/territories.module.js';
import { TimesheetsModule } from './timesheets/timesheets.module.js';

@Global()
@Module({ providers: [Clock, Transactions], exports: [Clock, Transactions] })
class PlatformModule {}

export interface AppOptions {
  readonly databaseUrl: string;
  /** False to describe the API without a database. */
  readonly connects?: boolean;
}

@Module({})
export class AppModule {
  static with({ databaseUrl, connects = true }: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRoot({
          ...applicationOptions(databaseUrl),
          manualInitialization: !connects,
          retryAttempts: 3,
        }),
        PlatformModule,
        IdentityModule,
        AuthoritiesModule,
        FirmsModule,
        ContractsModule,
        ParticipantsModule,
        EmploymentModule,
        HoursModule,
        TimesheetsModule,
        TerritoriesModule,
        ReportsModule,
        ExportsModule,
        ClosingsModule,
        InvariantsModule,
      ],
      controllers: [HealthController],
    };
  }
}
