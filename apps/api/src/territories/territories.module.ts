import { Module } from '@nestjs/common';
import { AttachmentController } from './attachment.controller.js';
import { TerritoryController } from './territory.controller.js';

@Module({ controllers: [TerritoryController, AttachmentController] })
export class TerritoriesModule {}
