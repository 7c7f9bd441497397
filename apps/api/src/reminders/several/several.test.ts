import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Mailer } from '../../mail/mailer.js';
import { pauseReminders } from '../pause-reminders.js';
import { Reminders } from '../reminders.js';
import { planMessage } from '../tell-firm.js';
import { aHouseWithLateFirms, type LateFirm, type LateHouse } from '../testing/late-firm.js';
import { openReminderBed, type ReminderBed, SENDER } from '../testing/reminder-bed.js';
import { previewMessages } from './preview-messages.js';
import { remindSeveral } from './remind-several.js';

let test: ReminderBed;
let { bed, server, mailer, clock, reminders, here } = {} as ReminderBed;

beforeAll(async () => {
  test = await openReminderBed('2026-11-20');
  ({ bed, server, mailer, clock, reminders, here } = test);
});
afterAll(() => test.close());

const today = () => ({ today: clock.today() });
const ids = (firms: LateFirm[]) => firms.map(({ firmId }) => firmId);
const preview = (firmIds: number[], house = here, by = mailer) =>
  bed.write(house.house, (scope) => previewMessages(scope, { firmIds }, by), today());
const remind = (firmIds: number[], { house = here, key }: { house?: LateHouse; key?: string } = {}) => {
  const idempotency = key ? { idempotency: { key, requestHash: 'the same body' } } : {};
  const context = { actor: house.house, ...today(), ...idempotency };
  return remindSeveral({ transactions: bed.transactions, reminders }, context, { firmIds });
};
const mailsTo = ({ email }: LateFirm) => server.received.filter(({ to }) => to.includes(email!));
const written = async (firms: LateFirm[]) =>
  (await bed.db.query('select count(*)::integer as n from reminder where firm_id = any ($1)', [ids(firms)]))
    .rows[0].n;

describe('several late firms', () => {
  it('are shown the message each would get, and why the others would not; nothing is written or sent', async () => {
    const plain = await here.lateFirm({ name: 'Charpentes du Ferrain', since: '2026-09-01' });
    const silent = await here.lateFirm({ email: null });
    const paused = await here.lateFirm();
    await bed.write(
      here.house,
      (scope) => pauseReminders(scope, paused.firmId, { reason: 'Appelle elle-même' }),
      today(),
    );
    const told = await here.lateFirm();
    await bed.write(here.house, (scope) => planMessage(scope, told.firmId, { isMailed: true }), today());
    const before = await written([plain, silent, paused]);
    const [message, ...others] = await preview([...ids([plain, silent, paused, told]), 2_000_000]);
    expect(message).toMatchObject({
      firmName: 'Charpentes du Ferrain',
      recipient: plain.email,
      months: ['2026-09', '2026-10'],
      subject: expect.any(String),
      refusal: null,
    });
    expect(message!.text).toContain('Salima Benali');
    expect(message!.text).toContain('septembre 2026');
    expect(message!.text).toContain('/depot#…');
    expect(others.map(({ refusal, text }) => [refusal, text])).toEqual([
      ['firm-without-contact', null],
      ['reminders-paused', null],
      ['reminder-already-today', null],
      ['not-found', null],
    ]);
    expect(await written([plain, silent, paused])).toBe(before);
    expect(mailsTo(plain)).toEqual([]);
  });

  it('are written to once each, whoever asks at the same time, and asked again with the same key are not', async () => {
    const firms = [await here.lateFirm(), await here.lateFirm()];
    const key = 'writes-to-two-firms';
    const sent = ids(firms).map((firmId) => ({ firmId, state: 'SENT', code: null }));
    const both = await Promise.all([remind(ids(firms), { key }), remind(ids(firms), { key })]);
    // Whoever comes second is told that the first is being sent, or was.
    for (const one of both)
      expect(one.map(({ state, code }) => [state !== null, code])).toEqual([
        [true, null],
        [true, null],
      ]);
    expect(await remind(ids(firms), { key })).toEqual(sent);
    const refused = ids(firms).map((firmId) => ({ firmId, state: null, code: 'reminder-already-today' }));
    expect(await remind(ids(firms))).toEqual(refused);
    for (const firm of firms) expect(mailsTo(firm)).toHaveLength(1);
    expect(await written(firms)).toBe(2);
  });

  it('are asked for a month once: another day they are written to for a new month only, whichever house asks', async () => {
    clock.set('2026-11-20');
    const firm = await here.lateFirm();
    const there = await aHouseWithLateFirms(bed);
    await there.employs(firm.firmId);
    expect(await remind([firm.firmId])).toEqual([{ firmId: firm.firmId, state: 'SENT', code: null }]);
    clock.set('2026-11-24');
    const already = [{ firmId: firm.firmId, state: null, code: 'reminder-months-already' }];
    expect(await remind([firm.firmId])).toEqual(already);
    expect(await remind([firm.firmId], { house: there })).toEqual(already);
    expect((await preview([firm.firmId]))[0]).toMatchObject({ refusal: 'reminder-months-already' });
    clock.set('2026-12-21');
    expect((await preview([firm.firmId]))[0]).toMatchObject({
      refusal: null,
      months: ['2026-10', '2026-11'],
    });
    expect(await remind([firm.firmId])).toMatchObject([{ state: 'SENT' }]);
    const { rows } = await bed.db.query(
      `select to_char(month, 'YYYY-MM') as month, step from reminder_month where firm_id = $1 order by reminder_id, month`,
      [firm.firmId],
    );
    expect(rows).toEqual([
      { month: '2026-10', step: 'TOGETHER' },
      { month: '2026-10', step: 'ALSO' },
      { month: '2026-11', step: 'TOGETHER' },
    ]);
    expect(mailsTo(firm)).toHaveLength(2);
  });

  it('are told apart: one that cannot be written to leaves the others, and another house’s is not found', async () => {
    clock.set('2026-11-20');
    const [one, silent] = [await here.lateFirm(), await here.lateFirm({ email: null })];
    expect(await remind([silent.firmId, one.firmId, 2_000_000])).toEqual([
      { firmId: silent.firmId, state: null, code: 'firm-without-contact' },
      { firmId: one.firmId, state: 'SENT', code: null },
      { firmId: 2_000_000, state: null, code: 'not-found' },
    ]);
    const stranger = await aHouseWithLateFirms(bed);
    expect((await preview([one.firmId], stranger))[0]).toMatchObject({
      refusal: 'not-found',
      firmName: null,
    });
    expect(await remind([one.firmId], { house: stranger })).toMatchObject([{ code: 'not-found' }]);
  });

  it('wait together when the mail server does not answer, and none is written to without one', async () => {
    clock.set('2026-11-20');
    const firms = [await here.lateFirm(), await here.lateFirm()];
    const nobody = new Mailer({ smtpUrl: 'smtp://127.0.0.1:1', ...SENDER });
    const away = new Reminders(bed.background, nobody, clock);
    const context = { actor: here.house, ...today() };
    const states = await remindSeveral({ transactions: bed.transactions, reminders: away }, context, {
      firmIds: ids(firms),
    });
    expect(states.map(({ state }) => state)).toEqual(['PLANNED', 'PLANNED']);
    nobody.onModuleDestroy();
    const unset = new Mailer(undefined);
    const other = await here.lateFirm();
    expect((await preview([other.firmId], here, unset))[0]).toMatchObject({ refusal: 'mail-not-configured' });
  });
});
