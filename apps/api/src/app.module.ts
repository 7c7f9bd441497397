import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from './identity/identity.module.js';
import { Clock } from './platform/clock.js';
import { applicationOptions } from './platform/data-source.js';
import { HealthController } from './platform/health.controller.js';
import { Transactions } from './platform/transactions.js';
import { ReportsModule } from './reports/reports.module.js';

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
        ReportsModule,
      ],
      controllers: [HealthController],
    };
  }
}
