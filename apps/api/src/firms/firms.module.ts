import { Module } from '@nestjs/common';
import { FirmController } from './firm.controller.js';

@Module({ controllers: [FirmController] })
export class FirmsModule {}
