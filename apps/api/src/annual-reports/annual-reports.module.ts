import { Module } from '@nestjs/common';
import { AnnualReportsController } from './annual-reports.controller.js';

@Module({ controllers: [AnnualReportsController] })
export class AnnualReportsModule {}
