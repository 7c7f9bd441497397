import { Module } from '@nestjs/common';
import { ClauseController } from './clause.controller.js';
import { OperationController } from './operation.controller.js';
import { PartyController } from './party.controller.js';
import { PublicContractController } from './public-contract.controller.js';

@Module({
  controllers: [OperationController, PublicContractController, PartyController, ClauseController],
})
export class ContractsModule {}
