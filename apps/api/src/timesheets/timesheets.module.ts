import { Module } from '@nestjs/common';
import { TimesheetRowsController } from './correcting/correcting.controller.js';
import { TimesheetReviewsController } from './reviewing/reviews.controller.js';
import { TimesheetsController } from './timesheets.controller.js';

@Module({ controllers: [TimesheetsController, TimesheetRowsController, TimesheetReviewsController] })
export class TimesheetsModule {}
