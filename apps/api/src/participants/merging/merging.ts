import { ApiProperty } from '@nestjs/swagger';
import { IdField, TextField } from '../../http/fields.js';

/** The file that becomes part of the one in the address, and why they are of one person. */
export class NewMerge {
  @IdField() mergedId: number;

  @TextField(300) reason: string;
}

export class UndoneMerge {
  @TextField(300) reason: string;
}

export class SavedMerge {
  @ApiProperty() id: number;
}

/** A file that is read as part of another. */
export class MergeView {
  @ApiProperty() id: number;
  @ApiProperty() mergedId: number;
  @ApiProperty() lastName: string;
  @ApiProperty() firstName: string;
  @ApiProperty({ format: 'date' }) bornOn: string;
  @ApiProperty({ format: 'date' }) mergedOn: string;
  @ApiProperty() mergedBy: string;
  @ApiProperty() reason: string;
}
