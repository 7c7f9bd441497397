import { Controller, Get, ServiceUnavailableException, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import sql from 'sql-template-tag';
import { Background } from '../database/background.js';
import { Public } from './request.js';

class LiveView {
  @ApiProperty({ enum: ['live'] }) status: 'live';
}

class ReadyView {
  @ApiProperty({ enum: ['ready'] }) status: 'ready';
}

@ApiTags('health')
@Controller({ path: 'health', version: VERSION_NEUTRAL })
export class HealthController {
  constructor(private readonly background: Background) {}

  /** The process answers. */
  @Get('live')
  @Public()
  @ApiOkResponse({ type: LiveView })
  live(): LiveView {
    return { status: 'live' };
  }

  /** The process can do its work: its database answers. */
  @Get('ready')
  @Public()
  @ApiOkResponse({ type: ReadyView })
  async ready(): Promise<ReadyView> {
    await this.background
      .read((db) => db.one(sql`select 1`))
      .catch(() => {
        throw new ServiceUnavailableException();
      });
    return { status: 'ready' };
  }
}
