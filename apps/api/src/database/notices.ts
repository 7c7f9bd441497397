import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';

/** What one follower hears of a channel. */
export interface FollowedNotices {
  /** Ends with the next notice, or after so many milliseconds without one. */
  next(withinMs: number): Promise<void>;
  end(): void;
}

/**
 * What PostgreSQL tells its clients between two transactions (NOTIFY), whichever server wrote. One connection for the whole
 * process, opened when somebody first listens. Notices carry an id and no more: whoever hears one reads the rest under
 * their own rights. A notice may be missed when the connection breaks: followers look again by themselves.
 */
@Injectable()
export class Notices implements OnModuleDestroy {
  private readonly logger = new Logger('Notices');
  private readonly followers = new Map<string, Set<() => void>>();
  private readonly channels = new Set<string>();
  private client: pg.Client | undefined;
  private isClosed = false;

  constructor(private readonly databaseUrl: string) {}

  /** Follows what a channel says of one payload. */
  follow(channel: string, payload: string): FollowedNotices {
    this.channels.add(channel);
    void this.listen(channel);
    const key = `${channel} ${payload}`;
    const hearing = this.followers.get(key) ?? new Set();
    this.followers.set(key, hearing);
    let isTold = false;
    let wake: (() => void) | undefined;
    const hear = () => {
      isTold = true;
      wake?.();
    };
    hearing.add(hear);
    return {
      async next(withinMs) {
        if (!isTold) {
          await new Promise<void>((resolve) => {
            const timer = setTimeout(resolve, withinMs);
            wake = () => {
              clearTimeout(timer);
              resolve();
            };
          });
        }
        isTold = false;
        wake = undefined;
      },
      end: () => {
        hearing.delete(hear);
        if (hearing.size === 0) this.followers.delete(key);
      },
    };
  }

  async onModuleDestroy(): Promise<void> {
    this.isClosed = true;
    await this.client?.end().catch(() => undefined);
  }

  private async listen(channel: string): Promise<void> {
    if (this.isClosed) return;
    if (this.client) {
      await this.client.query(`listen ${pg.escapeIdentifier(channel)}`).catch(() => undefined);
      return;
    }
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      application_name: 'clausier notices',
    });
    this.client = client;
    client.on('notification', ({ channel: from, payload = '' }) => {
      for (const hear of this.followers.get(`${from} ${payload}`) ?? []) hear();
    });
    const lost = (error?: Error) => {
      if (this.client !== client) return;
      this.client = undefined;
      if (error) this.logger.warn(error.message);
    };
    client.on('error', lost);
    client.on('end', () => lost());
    try {
      await client.connect();
      for (const each of this.channels) await client.query(`listen ${pg.escapeIdentifier(each)}`);
    } catch (error) {
      lost(error as Error);
    }
  }
}
