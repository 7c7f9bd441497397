import { Module } from '@nestjs/common';
import { LateFirmsController } from './late-firms.controller.js';
import { Reminders } from './reminders.js';

@Module({ controllers: [LateFirmsController], providers: [Reminders] })
export class RemindersModule {}
