import type { LargeFirm } from '../bench/import/large-firm.js';
import { csvOf } from '../bench/import/large-statement.js';
import { ok, PASSWORD } from '../bench/import/through-product.js';
import { type Client, signIn } from '../scenarios/acting/client.js';

/** How long they insist on a server that is there. */
const LONGEST_MS = 150_000;
const PAUSE_MS = 200;

/** What the two of them were told was done: none of it may ever be lost. */
export interface Acknowledged {
  statement?: number;
  certification?: true;
  acceptance?: true;
}

/**
 * A firm that sends a statement and a facilitator who accepts it, who know nothing of the server but its answers: while one
 * does not come, they ask again with the same key; once it came, they look at what it left and go on from there.
 */
export class InsistingPeople {
  readonly acknowledged: Acknowledged = {};
  private readonly clients = new Map<string, Client>();
  private readonly content: Buffer;
  private statement: number | undefined;
  private key = 1;

  constructor(
    private readonly server: { readonly url: string; readonly startedAt: number },
    private readonly firm: LargeFirm,
    lines: number,
  ) {
    this.content = Buffer.from(csvOf(lines));
  }

  /** From upload to posted. Fails when it is not done in time since the server last started, with what stopped it last. */
  async insist(): Promise<void> {
    let last: unknown = new Error('nothing was answered');
    const begun = performance.now();
    while (performance.now() < Math.max(begun, this.server.startedAt) + LONGEST_MS) {
      try {
        if (await this.goOn()) return;
      } catch (error) {
        last = error;
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    }
    throw last;
  }

  /** One step further; true when nothing is left to do. */
  private async goOn(): Promise<boolean> {
    const employer = await this.as(this.firm.firmEmail);
    if (this.statement === undefined) await this.send(employer);
    const path = `/timesheets/${this.statement}`;
    const { status, version } = ok(await employer.get(path));
    if (status === 'READING') await this.follow(employer, `${path}/progress`);
    if (status === 'DRAFT') await this.certify(employer, path, version);
    if (status !== 'SENT') return false;
    return this.accept(await this.as(this.firm.houseEmail), `/timesheet-reviews/${this.statement}`);
  }

  private async send(employer: Client): Promise<void> {
    const file = { name: 'releve.csv', content: this.content };
    const answer = await employer.upload('/timesheets/files', file, { month: '2024-08' });
    const isThere = answer.status === 409 && answer.body.code === 'file-already-sent';
    this.statement = isThere ? answer.body.params.timesheetId : ok(answer).timesheet.id;
    this.acknowledged.statement = this.statement!;
  }

  private async certify(employer: Client, path: string, version: number): Promise<void> {
    const signed = { version, name: 'Une Signataire', isStatementAccepted: true };
    const answer = await employer.send('POST', `${path}/certification`, signed, this.sameKey());
    this.key++;
    if (answer.body?.code !== 'timesheet-busy') {
      ok(answer);
      this.acknowledged.certification = true;
    }
    await this.follow(employer, `${path}/progress`);
  }

  private async accept(house: Client, path: string): Promise<boolean> {
    if (ok(await house.get(path)).waitingLines === 0) return true;
    const answer = await house.send(
      'POST',
      `${path}/decision-of-all`,
      { decision: 'ACCEPT' },
      this.sameKey(),
    );
    this.key++;
    if (answer.body?.code !== 'timesheet-busy') {
      ok(answer);
      this.acknowledged.acceptance = true;
    }
    await this.follow(house, `${path}/progress`);
    return false;
  }

  /** The same until it is answered: a second sending of one wish. */
  private sameKey(): Record<string, string> {
    return { 'Idempotency-Key': `wish-${this.key}-of-the-firm` };
  }

  /** Follows the events until the stream ends, whatever for. */
  private async follow(client: Client, path: string): Promise<void> {
    ok(await client.get(path));
  }

  private async as(email: string): Promise<Client> {
    const known = this.clients.get(email);
    if (known) return known;
    const client = await signIn(this.server as never, email, PASSWORD);
    this.clients.set(email, client);
    return client;
  }
}
