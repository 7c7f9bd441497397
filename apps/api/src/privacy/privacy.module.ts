import { Module } from '@nestjs/common';
import { APP_PIPE } from '@nestjs/core';
import { NirPipe } from './nir/nir.pipe.js';
import { NoticeController } from './notice.controller.js';
import { PrivacyController } from './privacy.controller.js';
import { RetentionController } from './retention/retention.controller.js';

/** Rights of persons: what they are told, what they may have, how long it is kept, and what is never kept. */
@Module({
  controllers: [NoticeController, PrivacyController, RetentionController],
  providers: [{ provide: APP_PIPE, useClass: NirPipe }],
})
export class PrivacyModule {}
