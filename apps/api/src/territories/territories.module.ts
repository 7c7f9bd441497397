import { Module } from '@nestjs/common';
import { TerritoryController } from './territory.controller.js';

@Module({ controllers: [TerritoryController] })
export class TerritoriesModule {}
