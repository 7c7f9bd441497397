import type { UserFixture } from '@clausier/tests/builders/organisations';
import { aTerritory } from '@clausier/tests/builders/territories';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { anAccount } from '../testing/account.js';
import { type Authenticator, setUpFactor } from '../testing/authenticator.js';
import { Visitor } from '../testing/visitor.js';

/** Somebody with a session and a second factor, their phone and their recovery codes. */
export interface Equipped extends UserFixture {
  readonly visitor: Visitor;
  readonly phone: Authenticator;
  readonly recoveryCodes: string[];
}

/** The application and one house, for the tests of second factors. */
export interface FactorBed extends Pick<TestBed, 'db' | 'brokenInvariants' | 'close'> {
  readonly app: NestFastifyApplication;
  readonly territoryId: number;
  /** An account of the house, which has no second factor yet. */
  aFacilitator(more?: object): Promise<UserFixture>;
  /** Somebody whose password was accepted. */
  arrive(email: string): Promise<Visitor>;
  /** The same one after the other: twenty passwords at once would be too many tries. */
  arriveOften(email: string, times: number): Promise<Visitor[]>;
  /** A facilitator of the house, unless it is said who, with a second factor. */
  equipped(more?: object): Promise<Equipped>;
}

export async function openFactorBed(): Promise<FactorBed> {
  const bed = await openTestBed();
  const app = await bed.openApp();
  const { id: territoryId } = await aTerritory(bed.db);
  const aFacilitator = (more: object = {}) =>
    anAccount(bed.db, { role: 'FACILITATOR', territory_id: territoryId, ...more });
  const arrive = (email: string) => new Visitor(app).arrive(email);
  return {
    ...bed,
    app,
    territoryId,
    aFacilitator,
    arrive,
    async arriveOften(email, times) {
      const visitors: Visitor[] = [];
      while (visitors.length < times) visitors.push(await arrive(email));
      return visitors;
    },
    async equipped(more) {
      const user = await aFacilitator(more);
      const visitor = await arrive(user.email);
      return { ...user, visitor, ...(await setUpFactor(visitor)) };
    },
  };
}

/** Gives the code of the phone. */
export const enter = (visitor: Visitor, code: string) =>
  visitor.send('POST', '/session/second-factor', { code });

/** Gives a recovery code in its place. */
export const recover = (visitor: Visitor, code: string) =>
  visitor.send('POST', '/session/recovery-code', { code });

/** Whether the session is open. */
export const entersNow = async (visitor: Visitor) => (await visitor.send('GET', '/session')).status === 200;
