import { CLAUSE_KIND_CODES, type ClauseKindCode } from '@clausier/domain/contracts/clause-kinds';
import { AGE_BANDS, type AgeBand } from '@clausier/domain/participants/age-band';
import {
  CRITERION_GROUPS,
  type CriterionGroup,
} from '@clausier/domain/participants/eligibility/criterion-groups';
import {
  CONTRACT_TYPES,
  type ContractType,
  ENGAGEMENT_MODES,
  type EngagementMode,
  SEXES,
  type Sex,
} from '@clausier/domain/participants/hiring/employment';
import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { DayField, IdField, MonthField } from '../../http/fields.js';

const PatternField =
  (pattern: RegExp, example: string) =>
  (description: string): PropertyDecorator =>
    applyDecorators(
      ApiPropertyOptional({ type: String, description, example }),
      IsOptional(),
      Matches(pattern),
    );

const TerritoryField = PatternField(/^[A-Z0-9_]{2,20}$/, 'LYS_TOURCOING');
const CommuneField = PatternField(/^[0-9][0-9AB][0-9]{3}$/, '59599');

const ChoiceField = (choices: readonly string[], description: string): PropertyDecorator =>
  applyDecorators(ApiPropertyOptional({ enum: [...choices], description }), IsOptional(), IsIn([...choices]));

export const CROSSINGS = ['HOME', 'MUTUALISED'] as const;

/** The hours a figure is about. The same selection gives the figure and the lines that sum to it. */
export class SelectionQuery {
  @MonthField() from: string;
  @MonthField() to: string;
  @DayField({ optional: true }) asOf?: string;
  @TerritoryField('Territory of the operation') operationTerritory?: string;
  @TerritoryField('Territory where the worker lives') residenceTerritory?: string;
  @TerritoryField('Hours a territory manages: operation here or resident here') territory?: string;
  @CommuneField('INSEE code of the place of work, its associated communes included')
  operationCommune?: string;
  @CommuneField('INSEE code of the home at the start of the work contract, its associated communes included')
  residenceCommune?: string;
  @IdField({ optional: true }) authority?: number;
  @IdField({ optional: true }) firm?: number;
  @IdField({ optional: true }) operation?: number;

  @ChoiceField(CROSSINGS, 'Worked at home, or across the border of a territory')
  crossing?: (typeof CROSSINGS)[number];

  @ChoiceField(CLAUSE_KIND_CODES, 'Legal basis of the clause') clauseKind?: ClauseKindCode;
  @ChoiceField(ENGAGEMENT_MODES, 'How the firm has the work done') engagementMode?: EngagementMode;
  @ChoiceField(CONTRACT_TYPES, 'Kind of work contract') contractType?: ContractType;
  @ChoiceField(
    CRITERION_GROUPS,
    'Group of the criterion the work contract was signed for; a house counts those it recorded',
  )
  criterionGroup?: CriterionGroup;
  @ChoiceField(SEXES, 'Frozen on the work contract') sex?: Sex;
  @ChoiceField(AGE_BANDS, 'At the start of the work contract') ageBand?: AgeBand;
  @ChoiceField(['true'], 'Only residents of priority neighbourhoods') qpv?: 'true';
}
