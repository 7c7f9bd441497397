import { WHOLE } from '@clausier/domain/numbers/rate';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { CentsField, TextField } from '../../http/fields.js';

const RateField = (): PropertyDecorator => (target, key) => {
  ApiProperty({ type: 'integer', description: 'Per ten thousand: 5 % is 500', minimum: 0, maximum: WHOLE })(
    target,
    key,
  );
  IsInt()(target, key);
  Min(0)(target, key);
  Max(WHOLE)(target, key);
};

/** What a calibration is reckoned from. The hours are reckoned by the server. */
export class NewCalibration {
  @TextField(200) subject: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Of the table of trades' })
  @IsOptional()
  @Matches(/^[A-Z_]{1,40}$/)
  tradeCode?: string | null;

  @CentsField() amountCents: number;

  @RateField() labourShare: number;

  @RateField() insertionRate: number;

  @CentsField() hourlyCostCents: number;
}

/** A calibration as it was kept. */
export class CalibrationView {
  @ApiProperty() id: number;
  @ApiProperty() subject: string;
  @ApiProperty({ type: String, nullable: true }) tradeCode: string | null;
  @ApiProperty() amountCents: number;
  @ApiProperty({ description: 'Per ten thousand' }) labourShare: number;
  @ApiProperty({ description: 'Per ten thousand' }) insertionRate: number;
  @ApiProperty() hourlyCostCents: number;
  @ApiProperty({ description: 'Hundredths of an hour' }) hours: number;
  @ApiProperty({ format: 'date' }) recordedOn: string;
  @ApiProperty() authorName: string;
}
