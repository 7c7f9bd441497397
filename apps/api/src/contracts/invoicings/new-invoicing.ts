import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { CentsField, DayField, TextField } from '../../http/fields.js';

/** What a statement of works (situation de travaux) says was invoiced in all up to its day. */
export class NewInvoicing {
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    description: 'The last entry of the clause that was seen; 0 when there was none',
  })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  seenRevision: number;

  @DayField() invoicedOn: string;

  /** Excluding VAT, from the start; null takes back what was said of that day. */
  @CentsField({ nullable: true }) cumulativeCents: number | null;

  /** Needed to correct a day, to take it back, or when the amount goes down. */
  @TextField(500, { nullable: true, optional: true }) reason?: string | null;
}

export class SavedInvoicing {
  @ApiProperty() revision: number;
}
