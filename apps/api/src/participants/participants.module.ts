import { Module } from '@nestjs/common';
import { DuplicatesController } from './duplicates/duplicates.controller.js';
import { ParticipantsController } from './participants.controller.js';

/** People, their homes, what makes them eligible, and their file. */
@Module({ controllers: [DuplicatesController, ParticipantsController] })
export class ParticipantsModule {}
