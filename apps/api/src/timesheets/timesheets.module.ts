import { Module } from '@nestjs/common';
import { TimesheetReviewsController } from './reviewing/reviews.controller.js';
import { TimesheetsController } from './timesheets.controller.js';

@Module({ controllers: [TimesheetsController, TimesheetReviewsController] })
export class TimesheetsModule {}
