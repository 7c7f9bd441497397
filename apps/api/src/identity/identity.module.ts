import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { DemonstrationController } from './demonstration.controller.js';
import { SessionController } from './session.controller.js';
import { SessionGuard } from './session.guard.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in/sign-in.js';

@Module({
  controllers: [SessionController, DemonstrationController],
  providers: [Sessions, SignIn, { provide: APP_GUARD, useClass: SessionGuard }],
})
export class IdentityModule {}
