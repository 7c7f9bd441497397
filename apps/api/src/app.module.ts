import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AnnualReportsModule } from './annual-reports/annual-reports.module.js';
import { AuthoritiesModule } from './authorities/authorities.module.js';
import { ClosingsModule } from './closings/closings.module.js';
import { ContractsModule } from './contracts/contracts.module.js';
import { DatabaseModule } from './database/database.module.js';
import { EmploymentModule } from './employment/employment.module.js';
import { ExecutionReportsModule } from './execution-reports/execution-reports.module.js';
import { ExportsModule } from './exports/exports.module.js';
import { FirmsModule } from './firms/firms.module.js';
import { FirstStepsModule } from './first-steps/first-steps.module.js';
import { HoursModule } from './hours/hours.module.js';
import { HealthController } from './http/health.controller.js';
import { IdentityModule, type IdentityOptions } from './identity/identity.module.js';
import { InboxModule } from './inbox/inbox.module.js';
import { InvariantsModule } from './invariants/invariants.module.js';
import { JournalModule } from './journal/journal.module.js';
import { MailModule } from './mail/mail.module.js';
import type { MailSettings } from './mail/mail-settings.js';
import { MutualisationModule } from './mutualisation/mutualisation.module.js';
import { OpenDataModule } from './open-data/open-data.module.js';
import { ParticipantsModule } from './participants/participants.module.js';
import { Clock } from './platform/clock.js';
import { PrivacyModule } from './privacy/privacy.module.js';
import { RemindersModule } from './reminders/reminders.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { SavedViewsModule } from './saved-views/saved-views.module.js';
import { SearchModule } from './search/search.module.js';
import { TerritoriesModule } from './territories/territories.module.js';
import { TimesheetsModule } from './timesheets/timesheets.module.js';
import { UsersModule } from './users/users.module.js';

@Global()
@Module({ providers: [Clock], exports: [Clock] })
class PlatformModule {}

export interface AppOptions extends IdentityOptions {
  /** The application's own login, from `openApplicationLogin`: it owns nothing. */
  readonly databaseUrl: string;
  /** Where messages leave from; without it links are handed over. */
  readonly mail?: MailSettings | undefined;
  /** The address people use, printed on attestations. */
  readonly publicAddress?: string | undefined;
  /** False to describe the API without a database. */
  readonly connects?: boolean;
}

@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: a Nest module whose imports depend on options is a class with one static method.
export class AppModule {
  static with({ databaseUrl, connects = true, mail, publicAddress, ...options }: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.with({ databaseUrl, connects }),
        PlatformModule,
        MailModule.with(mail),
        IdentityModule.with(options),
        AuthoritiesModule,
        FirmsModule,
        ContractsModule,
        ExecutionReportsModule.with(publicAddress),
        OpenDataModule,
        ParticipantsModule,
        PrivacyModule,
        EmploymentModule,
        MutualisationModule,
        HoursModule,
        TimesheetsModule,
        SearchModule,
        RemindersModule,
        InboxModule,
        FirstStepsModule,
        SavedViewsModule,
        TerritoriesModule,
        ReportsModule,
        ExportsModule,
        AnnualReportsModule,
        ClosingsModule,
        InvariantsModule,
        JournalModule,
        UsersModule,
      ],
      controllers: [HealthController],
    };
  }
}
