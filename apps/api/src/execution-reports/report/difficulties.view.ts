import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** Room for a page of text. */
const LONGEST = 4000;

/** What a house says of the difficulties met; several lines are welcome. */
export class WrittenDifficulties {
  @ApiProperty({ maxLength: LONGEST })
  @Transform(({ value }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @IsNotEmpty()
  @MaxLength(LONGEST)
  text: string;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'The version that was read; null for the first',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  version: number | null;
}

export class DifficultiesView {
  @ApiProperty({ type: String, nullable: true }) text: string | null;
  @ApiProperty({ type: Number, nullable: true }) version: number | null;
}
