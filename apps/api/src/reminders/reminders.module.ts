import { Module } from '@nestjs/common';
import { LateFirmsController } from './late-firms.controller.js';
import { Reminders } from './reminders.js';
import { SeveralRemindersController } from './several/several-reminders.controller.js';

@Module({ controllers: [LateFirmsController, SeveralRemindersController], providers: [Reminders] })
export class RemindersModule {}
