import { ApiProperty } from '@nestjs/swagger';
import sql from 'sql-template-tag';
import type { OpenTransaction } from '../../database/scope.js';
import type { Role } from '../../platform/actor.js';
import type { SecondFactorSettings } from './second-factor-settings.js';

/** Where one stands with one's own second factor. */
export class SecondFactorView {
  @ApiProperty() isSetUp: boolean;
  @ApiProperty({ description: 'The role cannot work without one' }) isMandatory: boolean;
  @ApiProperty({
    description: 'False for accounts of the demonstration, and while the installation has no secret key',
  })
  isPossible: boolean;
  @ApiProperty({ format: 'date-time', nullable: true, type: String }) setUpAt: Date | null;
  @ApiProperty({ nullable: true, type: Number }) recoveryCodesLeft: number | null;
}

interface Row {
  role: Role;
  isDemonstration: boolean;
  setUpAt: Date | null;
  left: number;
}

/** Reads where a user stands with their second factor. */
export async function readSecondFactor(
  db: OpenTransaction,
  settings: SecondFactorSettings,
  userId: number,
): Promise<SecondFactorView> {
  const user = await db.one<Row>(sql`
    select u.role, u.is_demonstration as "isDemonstration", f.set_up_at as "setUpAt",
      (select count(*)::integer from recovery_code c where c.user_id = u.id and c.used_at is null) as left
    from app_user u left join second_factor f on f.id = u.id where u.id = ${userId}`);
  return {
    isSetUp: user.setUpAt !== null,
    isMandatory: settings.isMandatory(user),
    isPossible: settings.key !== undefined && !user.isDemonstration,
    setUpAt: user.setUpAt,
    recoveryCodesLeft: user.setUpAt === null ? null : user.left,
  };
}
