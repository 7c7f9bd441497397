import { type DynamicModule, Global, Module } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSourceOptions } from 'typeorm';
import { Background } from './background.js';
import { Gate } from './gate.js';
import { Notices } from './notices.js';
import { applicationOptions } from './opening/data-source.js';
import { GuardedDataSource } from './opening/guarded-data-source.js';
import { Transactions } from './transactions.js';

/** The three ways to the database, each with an actor. The pool itself is shared with nobody. */
@Global()
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: a Nest module whose imports depend on options is a class with one static method.
export class DatabaseModule {
  static with({ databaseUrl, connects }: { databaseUrl: string; connects: boolean }): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({
            ...applicationOptions(databaseUrl),
            manualInitialization: !connects,
            retryAttempts: 3,
          }),
          dataSourceFactory: async (options) => new GuardedDataSource(options as DataSourceOptions),
        }),
      ],
      providers: [
        { provide: GuardedDataSource, useExisting: getDataSourceToken() },
        { provide: Notices, useFactory: () => new Notices(databaseUrl) },
        Transactions,
        Gate,
        Background,
      ],
      exports: [Transactions, Gate, Background, Notices],
    };
  }
}
