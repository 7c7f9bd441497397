import { Module } from '@nestjs/common';
import { ParticipantsController } from './participants.controller.js';

/** People, their homes, what makes them eligible, and their file. */
@Module({ controllers: [ParticipantsController] })
export class ParticipantsModule {}
