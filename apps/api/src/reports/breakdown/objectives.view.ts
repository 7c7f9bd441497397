import { ApiProperty, ApiPropertyOptional, IntersectionType, PickType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { ListQuery, PageInfo } from '../../platform/paging.js';
import { SelectionQuery } from '../selection/selection-query.js';
import { CommittedTotal } from '../totals.view.js';

export const OBJECTIVES_OF = ['clause', 'authority', 'clauseKind', 'operationTerritory'] as const;
const SORTS = ['committedHours', '-committedHours', 'validatedHours', '-validatedHours', 'label'] as const;

export class ObjectivesQuery extends IntersectionType(
  SelectionQuery,
  PickType(ListQuery, ['page', 'size'] as const),
) {
  @ApiPropertyOptional({ enum: OBJECTIVES_OF, default: 'clause' })
  @IsOptional()
  @IsIn([...OBJECTIVES_OF])
  of: (typeof OBJECTIVES_OF)[number] = 'clause';

  @ApiPropertyOptional({ enum: SORTS, default: '-committedHours' })
  @IsOptional()
  @IsIn([...SORTS])
  sort?: (typeof SORTS)[number];
}

/** One clause, or the clauses of one buyer, kind or territory. */
export class Objective extends CommittedTotal {
  @ApiProperty({ description: 'Id of the clause or of the authority, code of the kind or of the territory' })
  key: string;
  @ApiProperty({ type: String, nullable: true }) label: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Of one clause' }) operationId: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'The lot of one clause' }) lot: string | null;
}

export class ObjectivesPage extends PageInfo {
  @ApiProperty({ type: [Objective] }) items: Objective[];
  @ApiProperty({
    type: CommittedTotal,
    nullable: true,
    description:
      'What the objectives of all pages add up to; null when persons or firms are filtered: clauses have none',
  })
  sum: CommittedTotal | null;
}
