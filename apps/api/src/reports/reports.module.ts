import { Module } from '@nestjs/common';
import { ClosingsController } from './closings.controller.js';
import { ExportsController } from './exports.controller.js';
import { InvariantsController } from './invariants.controller.js';
import { ReportsController } from './reports.controller.js';

@Module({ controllers: [ReportsController, ExportsController, ClosingsController, InvariantsController] })
export class ReportsModule {}
