import { Controller, Get, ServiceUnavailableException, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import sql from 'sql-template-tag';
import { Background } from '../database/background.js';
import { Public } from './request.js';

@ApiTags('health')
@Controller({ path: 'health', version: VERSION_NEUTRAL })
export class HealthController {
  constructor(private readonly background: Background) {}

  /** The process answers. */
  @Get('live')
  @Public()
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** The process can do its work: its database answers. */
  @Get('ready')
  @Public()
  async ready(): Promise<{ status: 'ready' }> {
    await this.background
      .read((db) => db.one(sql`select 1`))
      .catch(() => {
        throw new ServiceUnavailableException();
      });
    return { status: 'ready' };
  }
}
