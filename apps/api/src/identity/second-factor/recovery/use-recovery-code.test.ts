import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD } from '../../testing/account.js';
import { enter, type FactorBed, openFactorBed, recover } from '../factor.test-bed.js';
import { SecondFactor } from '../second-factor.js';

let bed: FactorBed;
beforeAll(async () => {
  bed = await openFactorBed();
});
afterAll(() => bed.close());

describe('a recovery code', () => {
  it('opens the session in place of the phone, once, and the count left is told', async () => {
    const { email, recoveryCodes } = await bed.equipped();
    const [code] = recoveryCodes as [string];
    const visitor = await bed.arrive(email);
    expect((await recover(visitor, code.toLowerCase().replaceAll('-', ' '))).status).toBe(200);
    const view = (await visitor.send('GET', '/account/second-factor')).body;
    expect(view).toMatchObject({ isSetUp: true, isMandatory: true, isPossible: true, recoveryCodesLeft: 9 });
    expect((await recover(await bed.arrive(email), code)).body.code).toBe('recovery-code-wrong');
  });

  it('sent twenty times at once opens one session', async () => {
    const { email, recoveryCodes } = await bed.equipped();
    const visitors = await bed.arriveOften(email, 20);
    const answers = await Promise.all(visitors.map((visitor) => recover(visitor, recoveryCodes[0]!)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('opens a session that waits, once: another one on the same session is not spent', async () => {
    const { id, email, recoveryCodes } = await bed.equipped();
    await bed.arrive(email);
    const { rows } = await bed.db.query(
      `select id, stage from session where user_id = $1 and stage = 'SECOND_FACTOR'`,
      [id],
    );
    const session = { ...rows[0], userId: id };
    const recoverWith = (code: string) => bed.app.get(SecondFactor).enterWithRecoveryCode(session, code);
    expect((await recoverWith(recoveryCodes[0]!)).stage).toBe('OPEN');
    await expect(recoverWith(recoveryCodes[1]!)).rejects.toMatchObject({ status: 401 });
    const left = await bed.db.query('select 1 from recovery_code where user_id = $1 and used_at is null', [
      id,
    ]);
    expect(left.rowCount).toBe(9);
  });

  it('still opens when a thief has used up the tries of the code', async () => {
    const { email, phone, recoveryCodes } = await bed.equipped();
    const thief = await bed.arrive(email);
    for (let n = 0; n < 6; n++) await enter(thief, phone.wrongCode());
    expect((await recover(await bed.arrive(email), recoveryCodes[3]!)).status).toBe(200);
  });

  it('of somebody else opens nothing', async () => {
    const [one, other] = [await bed.equipped(), await bed.equipped()];
    expect((await recover(await bed.arrive(one.email), other.recoveryCodes[0]!)).body.code).toBe(
      'recovery-code-wrong',
    );
  });

  it('of before opens nothing once they are renewed, which asks for the password or a code', async () => {
    const { email, visitor, phone, recoveryCodes } = await bed.equipped();
    const renew = (proof: object) => visitor.send('POST', '/account/recovery-codes', proof);
    expect((await renew({})).body.code).toBe('field-missing');
    expect((await renew({ password: 'ce n’est pas le bon mot de passe' })).body.code).toBe('password-wrong');
    const fresh = await renew({ code: phone.code() });
    expect(fresh.body.recoveryCodes).toHaveLength(10);
    expect((await renew({ password: PASSWORD })).body.recoveryCodes).toHaveLength(10);
    const arrived = await bed.arrive(email);
    expect((await recover(arrived, recoveryCodes[0]!)).body.code).toBe('recovery-code-wrong');
    expect((await recover(arrived, fresh.body.recoveryCodes[0])).body.code).toBe('recovery-code-wrong');
  });
});
