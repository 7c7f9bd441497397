import { Module } from '@nestjs/common';
import { ClosingsController } from './closings.controller.js';

@Module({ controllers: [ClosingsController] })
export class ClosingsModule {}
