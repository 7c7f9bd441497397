import { type DynamicModule, Module } from '@nestjs/common';
import type { MailSettings } from './mail-settings.js';
import { Mailer } from './mailer.js';

/** The way out of messages, for the modules that write to somebody. */
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: a Nest module whose providers depend on options is a class with one static method.
export class MailModule {
  static with(settings: MailSettings | undefined): DynamicModule {
    return {
      module: MailModule,
      global: true,
      providers: [{ provide: Mailer, useFactory: () => new Mailer(settings) }],
      exports: [Mailer],
    };
  }
}
