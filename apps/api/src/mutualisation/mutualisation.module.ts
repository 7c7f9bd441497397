import { Module } from '@nestjs/common';
import { RequestNotices } from './request-notices.js';
import { RequestsController } from './requests.controller.js';

@Module({ controllers: [RequestsController], providers: [RequestNotices] })
export class MutualisationModule {}
