import pg from 'pg';
import { aLargeFirm, type LargeFirm } from '../bench/import/large-firm.js';
import { csvOf } from '../bench/import/large-statement.js';
import { ended, ok, PASSWORD } from '../bench/import/through-product.js';
import { AS_INSTALLATION } from '../database/administer.js';
import { createTestDatabase } from '../database/test-database.js';
import { type Client, signIn } from '../scenarios/client.js';
import { type ServerProcess, startServer } from './server-process.js';

/** Of the built server: the tests are built before it. */
const HASHING = '@clausier/api/dist/identity/passwords/hash-password.js';
const SETTINGS = { SECOND_FACTOR_ROLES: 'none' };

/** A server that is killed and started again on the same database, and the two people who insist. */
export class KilledServer {
  private constructor(
    readonly owner: pg.Client,
    private readonly ownerUrl: string,
    private readonly drop: () => Promise<void>,
    private server: ServerProcess,
  ) {}

  static async open(): Promise<KilledServer> {
    const database = await createTestDatabase();
    const owner = new pg.Client({ connectionString: database.ownerUrl, options: AS_INSTALLATION });
    await owner.connect();
    const server = await startServer(database.ownerUrl, SETTINGS);
    return new KilledServer(owner, database.ownerUrl, database.drop, server);
  }

  async aFirm(people: number): Promise<LargeFirm> {
    const { hashPassword }: { hashPassword(password: string): Promise<string> } = await import(HASHING);
    const firm = await aLargeFirm(this.owner, people);
    await this.owner.query('update app_user set password_hash = $1 where id = any ($2)', [
      await hashPassword(PASSWORD),
      [firm.firmUserId, firm.houseUserId],
    ]);
    return firm;
  }

  /** Ends the process as a power cut would: nothing of it runs any more. */
  async killAndRestart(): Promise<void> {
    const gone = new Promise((resolve) => this.server.process.once('exit', resolve));
    this.server.process.kill('SIGKILL');
    await gone;
    this.server = await startServer(this.ownerUrl, SETTINGS);
  }

  signIn(email: string): Promise<Client> {
    return signIn({ url: this.server.url } as never, email, PASSWORD);
  }

  /** From upload to posted, each request sent again with its key until it is answered. */
  async insist(firm: LargeFirm, lines: number): Promise<void> {
    const key = (step: string) => ({ 'Idempotency-Key': `${step}-of-the-statement` });
    const content = Buffer.from(csvOf(lines));
    const id = await this.untilAnswered(firm.firmEmail, async (client) => {
      const { rows } = await this.owner.query(
        `select id from timesheet where firm_id = $1 and status <> 'DISCARDED'`,
        [firm.firmId],
      );
      if (rows[0]) return rows[0].id as number;
      const file = { name: 'releve.csv', content };
      return ok(await client.upload('/timesheets/files', file, { month: '2024-08' })).timesheet.id as number;
    });
    await this.untilAnswered(firm.firmEmail, (client) => ended(client, `/timesheets/${id}/progress`));
    await this.untilAnswered(firm.firmEmail, async (client) => {
      const { version, status } = ok(await client.get(`/timesheets/${id}`));
      if (status === 'READING') throw new Error('still being read');
      if (status === 'SENT') return;
      const signed = { version, name: 'Une Signataire', isStatementAccepted: true };
      const answer = await client.send(
        'POST',
        `/timesheets/${id}/certification`,
        signed,
        key('certification'),
      );
      if (answer.body?.code !== 'timesheet-busy') ok(answer);
      await ended(client, `/timesheets/${id}/progress`);
      throw new Error('looked at again');
    });
    await this.untilAnswered(firm.houseEmail, async (client) => {
      const { waitingLines } = ok(await client.get(`/timesheet-reviews/${id}`));
      if (waitingLines === 0) return;
      const path = `/timesheet-reviews/${id}/decision-of-all`;
      const answer = await client.send('POST', path, { decision: 'ACCEPT' }, key('acceptance'));
      if (answer.body?.code !== 'timesheet-busy') ok(answer);
      await ended(client, `/timesheet-reviews/${id}/progress`);
      throw new Error('looked at again');
    });
  }

  /** Asks again while the server is away, as a person who insists. */
  private async untilAnswered<T>(email: string, ask: (client: Client) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await ask(await this.signIn(email));
      } catch (error) {
        if (attempt === 200) throw error;
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
    }
  }

  async close(): Promise<void> {
    await this.server.stop();
    await this.owner.end();
    await this.drop();
  }
}
