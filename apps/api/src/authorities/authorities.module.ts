import { Module } from '@nestjs/common';
import { AuthorityController } from './authority.controller.js';

@Module({ controllers: [AuthorityController] })
export class AuthoritiesModule {}
