import { Module } from '@nestjs/common';
import { AttachmentsController } from './attachments/attachments.controller.js';
import { ReviewAttachmentsController } from './attachments/review-attachments.controller.js';
import { TimesheetRowsController } from './correcting/correcting.controller.js';
import { RememberedNamesController } from './remembering/remembered-names.controller.js';
import { TimesheetReviewsController } from './reviewing/reviews.controller.js';
import { SeveralReviewsController } from './reviewing/several/several-reviews.controller.js';
import { TimesheetsController } from './timesheets.controller.js';

@Module({
  controllers: [
    TimesheetsController,
    TimesheetRowsController,
    TimesheetReviewsController,
    SeveralReviewsController,
    AttachmentsController,
    ReviewAttachmentsController,
    RememberedNamesController,
  ],
})
export class TimesheetsModule {}
