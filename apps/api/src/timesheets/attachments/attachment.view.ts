import { ApiProperty } from '@nestjs/swagger';
import { ATTACHMENT_KINDS, type AttachmentKind } from './attachment-kind.js';

/** A paper or a photo beside a statement. */
export class StatementAttachment {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
  @ApiProperty({ enum: ATTACHMENT_KINDS }) mediaType: AttachmentKind;
  @ApiProperty({ description: 'Bytes' }) size: number;
  @ApiProperty({ format: 'date-time' }) addedAt: string;
  @ApiProperty({ description: 'Its content was erased at the end of its conservation' }) isErased: boolean;
}

export class StatementAttachments {
  @ApiProperty({ type: [StatementAttachment] }) items: StatementAttachment[];
}
