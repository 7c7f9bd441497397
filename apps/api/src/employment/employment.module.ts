import { Module } from '@nestjs/common';
import { AssignmentsController } from './assignments.controller.js';
import { EmploymentContractsController } from './employment-contracts.controller.js';

/** Work contracts and the clauses they serve. */
@Module({ controllers: [EmploymentContractsController, AssignmentsController] })
export class EmploymentModule {}
