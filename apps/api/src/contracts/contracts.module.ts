import { Module } from '@nestjs/common';
import { CalibrationController } from './calibrations/calibration.controller.js';
import { ClauseController } from './clauses/clause.controller.js';
import { DivisionController } from './divisions/division.controller.js';
import { OperationController } from './operations/operation.controller.js';
import { PartyController } from './public-contracts/party.controller.js';
import { PublicContractController } from './public-contracts/public-contract.controller.js';

@Module({
  controllers: [
    OperationController,
    PublicContractController,
    PartyController,
    ClauseController,
    CalibrationController,
    DivisionController,
  ],
})
export class ContractsModule {}
