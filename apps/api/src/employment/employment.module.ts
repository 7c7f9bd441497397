import { Module } from '@nestjs/common';
import { AssignmentsController } from './assigning/assignments.controller.js';
import { EmploymentContractsController } from './employment-contracts.controller.js';
import { ProlongingController } from './prolonging/prolonging.controller.js';

/** Work contracts and the clauses they serve. */
@Module({ controllers: [EmploymentContractsController, ProlongingController, AssignmentsController] })
export class EmploymentModule {}
