import { ApiProperty } from '@nestjs/swagger';

const HOURS = { type: Number, nullable: true, description: 'Hundredths of an hour' } as const;

/** What was said of the amount invoiced up to a day, and what the clause asked then against what was done. */
export class ClauseInvoicing {
  @ApiProperty() revision: number;
  @ApiProperty({ format: 'date' }) invoicedOn: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Euro cents in all; null takes the day back' })
  cumulativeCents: number | null;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ format: 'date', description: 'When it was entered' }) recordedOn: string;
  @ApiProperty({ description: 'From before amounts were dated: its day is the start of the clause' })
  isCarriedOver: boolean;
  @ApiProperty({ description: 'The last word about its day' }) isStanding: boolean;
  @ApiProperty({ ...HOURS, description: 'Asked on that day, hundredths; null where it does not stand' })
  dueHours: number | null;
  @ApiProperty({ ...HOURS, description: 'Of the months over by that day, hundredths' })
  doneHours: number | null;
}
