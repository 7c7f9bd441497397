import { Module } from '@nestjs/common';
import { HoursController } from './hours.controller.js';

/** The month grid: validated hours typed by a facilitator. */
@Module({ controllers: [HoursController] })
export class HoursModule {}
