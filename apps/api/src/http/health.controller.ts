import { Controller, Get, ServiceUnavailableException, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Public } from './request.js';

@ApiTags('health')
@Controller({ path: 'health', version: VERSION_NEUTRAL })
export class HealthController {
  constructor(private readonly source: DataSource) {}

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
    await this.source.query('select 1').catch(() => {
      throw new ServiceUnavailableException();
    });
    return { status: 'ready' };
  }
}
