import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import sql from 'sql-template-tag';
import { Gate } from '../database/gate.js';
import { Public } from '../http/request.js';
import { type Role, roles } from '../platform/actor.js';
import { DEMONSTRATION_PASSWORD } from './demonstration-password.js';

class DemonstrationAccount {
  @ApiProperty() email: string;
  @ApiProperty() password: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: roles }) role: Role;
  @ApiProperty({ description: 'The house, firm or authority of the account', nullable: true, type: String })
  label: string | null;
}

@ApiTags('session')
@Controller('demonstration')
export class DemonstrationController {
  constructor(private readonly gate: Gate) {}

  /** Accounts anybody may try, on an installation that shows the demonstration; none elsewhere. */
  @Get('accounts')
  @Public()
  @ApiOkResponse({ type: [DemonstrationAccount] })
  accounts(): Promise<DemonstrationAccount[]> {
    return this.gate.read((db) =>
      db.rows<DemonstrationAccount>(sql`select u.email, ${DEMONSTRATION_PASSWORD} as password, u.name, u.role, coalesce(t.name, f.name, a.name) as label
      from app_user u left join territory t on t.id = u.territory_id left join firm f on f.id = u.firm_id
      left join contracting_authority a on a.id = u.authority_id
      where u.is_demonstration and not u.is_disabled order by u.id`),
    );
  }
}
