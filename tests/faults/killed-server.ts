import pg from 'pg';
import { aLargeFirm, type LargeFirm } from '../bench/import/large-firm.js';
import { ok, PASSWORD } from '../bench/import/through-product.js';
import { aUser } from '../builders/organisations.js';
import { AS_INSTALLATION } from '../database/administer.js';
import { createTestDatabase } from '../database/test-database.js';
import { signIn } from '../scenarios/acting/client.js';
import { type ServerProcess, startServer } from './server-process.js';

/** Of the built server: the tests are built before it. */
const HASHING = '@clausier/api/dist/identity/passwords/hash-password.js';
const SETTINGS = { SECOND_FACTOR_ROLES: 'none' };

/** A server that is killed and started again on the same database, whose connections may be cut. */
export class KilledServer {
  private constructor(
    readonly owner: pg.Client,
    private readonly ownerUrl: string,
    private readonly drop: () => Promise<void>,
    private server: ServerProcess,
    private readonly passwordHash: string,
  ) {}

  static async open(): Promise<KilledServer> {
    const { hashPassword }: { hashPassword(password: string): Promise<string> } = await import(HASHING);
    const database = await createTestDatabase();
    const owner = new pg.Client({ connectionString: database.ownerUrl, options: AS_INSTALLATION });
    await owner.connect();
    const server = await startServer(database.ownerUrl, SETTINGS);
    return new KilledServer(owner, database.ownerUrl, database.drop, server, await hashPassword(PASSWORD));
  }

  /** When it last began to listen; never while it is dead. */
  startedAt = performance.now();

  /** Where it listens now: elsewhere after each start. */
  get url(): string {
    return this.server.url;
  }

  async aFirm(people: number): Promise<LargeFirm> {
    const firm = await aLargeFirm(this.owner, people);
    await this.mayEnter([firm.firmUserId, firm.houseUserId]);
    return firm;
  }

  /** Invariants that do not hold, as the administrator reads them. */
  async brokenInvariants(): Promise<{ invariant: string }[]> {
    const { id, email } = await aUser(this.owner, { role: 'ADMINISTRATOR' });
    await this.mayEnter([id]);
    const administrator = await signIn(this as never, email, PASSWORD);
    const { invariants } = ok(await administrator.get('/invariants'));
    return invariants.filter(({ breaks }: { breaks: number }) => breaks > 0);
  }

  private mayEnter(users: number[]): Promise<unknown> {
    return this.owner.query('update app_user set password_hash = $1 where id = any ($2)', [
      this.passwordHash,
      users,
    ]);
  }

  /** Ends the process as a power cut would: nothing of it runs any more. */
  async kill(): Promise<void> {
    this.startedAt = Number.POSITIVE_INFINITY;
    const gone = new Promise((resolve) => this.server.process.once('exit', resolve));
    this.server.process.kill('SIGKILL');
    await gone;
  }

  async startAgain(): Promise<void> {
    this.server = await startServer(this.ownerUrl, SETTINGS);
    this.startedAt = performance.now();
  }

  /** Cuts what the server has open on its database, whatever it is doing with it; gives how many connections that was. */
  async cutConnections(): Promise<number> {
    const { rowCount } = await this.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename <> current_user`,
    );
    return rowCount!;
  }

  /** Looks until a query of the owner finds something; false when it did not before the end of what goes on meanwhile. */
  async reaches(point: string, firmId: number, meanwhile: Promise<unknown>): Promise<boolean> {
    let isOver = false;
    const over = () => {
      isOver = true;
    };
    meanwhile.then(over, over);
    while (!isOver) if ((await this.owner.query(point, [firmId])).rowCount) return true;
    return false;
  }

  async close(): Promise<void> {
    await this.server.stop();
    await this.owner.end();
    await this.drop();
  }
}
