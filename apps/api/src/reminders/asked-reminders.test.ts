import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Mailer } from '../mail/mailer.js';
import { PageQuery } from '../platform/paging.js';
import { declareNoHours } from '../timesheets/declare-no-hours.js';
import { listLateFirms } from './late-firms.query.js';
import { LateFirmsQuery } from './late-firms.view.js';
import { pauseReminders, resumeReminders } from './pause-reminders.js';
import { listReminders } from './reminder-log.query.js';
import { Reminders } from './reminders.js';
import { noteCall, planMessage } from './tell-firm.js';
import { aHouseWithLateFirms, type LateFirm, type LateHouse } from './testing/late-firm.js';
import { openReminderBed, type ReminderBed } from './testing/reminder-bed.js';

let test: ReminderBed;
let { bed, server, clock, reminders, here } = {} as ReminderBed;

beforeAll(async () => {
  test = await openReminderBed('2026-11-09');
  ({ bed, server, clock, reminders, here } = test);
});
afterAll(() => test.close());

const today = () => ({ today: clock.today() });
const query = (more: Partial<LateFirmsQuery> = {}) => Object.assign(new LateFirmsQuery(), more);
const late = async (more?: Partial<LateFirmsQuery>, house = here.house) =>
  (await bed.read(house, (scope) => listLateFirms(scope, query(more)), today())).items;
const mailsTo = ({ email }: LateFirm) => server.received.filter(({ to }) => to.includes(email!));
const goOn = async (day: string, minutes = 0) => {
  clock.set(day, minutes);
  return reminders.goRound();
};
const noHours = ({ firm }: LateFirm, month = '2026-10') =>
  bed.write(firm, (scope) => declareNoHours(scope, { month }), today());

describe('a firm that works for two houses', () => {
  it('is told by each of what it owes it, and what one wrote about it is not told to the other', async () => {
    clock.set('2026-11-20');
    const firm = await here.lateFirm({ name: 'Des deux côtés' });
    const there = await aHouseWithLateFirms(bed);
    await there.employs(firm.firmId, { since: '2026-09-01' });
    const call = (house: LateHouse['house'], note: string) =>
      bed.write(house, (scope) => noteCall(scope, firm.firmId, { note }), today());
    await call(here.house, 'Rappelle lundi');
    await call(there.house, 'Attend son comptable');
    const said = await bed.read(
      here.house,
      (scope) => listReminders(scope, firm.firmId, new PageQuery()),
      today(),
    );
    expect(said.items).toMatchObject([
      { toldBy: null, houseName: expect.any(String), note: null },
      { toldBy: expect.any(String), note: 'Rappelle lundi', months: [{ month: '2026-10' }] },
    ]);
    expect((await late({ search: 'cotes' }, there.house))[0]!.months).toHaveLength(2);
    const pause = { reason: 'Appelle elle-même' };
    await bed.write(there.house, (scope) => pauseReminders(scope, firm.firmId, pause), today());
    const pausedFor = async (house: LateHouse['house']) => (await late({ search: 'cotes' }, house))[0]!.pause;
    expect(await pausedFor(there.house)).toMatchObject({ ...pause, placedBy: expect.any(String) });
    expect(await pausedFor(here.house)).toMatchObject({ ...pause, placedBy: null });
    for (const month of ['2026-09', '2026-10']) await noHours(firm, month);
  });
});

describe('a pause', () => {
  it('is of one firm: placed, moved or lifted, that of another stays as it was', async () => {
    clock.set('2026-11-20');
    const [one, other] = [await here.lateFirm({ name: 'Pause A' }), await here.lateFirm({ name: 'Pause B' })];
    const pause = ({ firmId }: LateFirm, reason: string) =>
      bed.write(here.house, (scope) => pauseReminders(scope, firmId, { reason }), today());
    const reasons = async () => (await late({ search: 'pause' })).map((item) => item.pause?.reason);
    await pause(one, 'En redressement');
    const ask = ({ firmId }: LateFirm) =>
      bed.write(here.house, (scope) => planMessage(scope, firmId, reminders), today());
    await expect(ask(one)).rejects.toMatchObject({ code: 'reminders-paused' });
    await expect(ask(other)).resolves.toMatchObject({ id: expect.any(Number) });
    await pause(other, 'Appelle elle-même');
    await pause(other, 'Chantier arrêté');
    expect(await reasons()).toEqual(['En redressement', 'Chantier arrêté']);
    await bed.write(here.house, (scope) => resumeReminders(scope, other.firmId), today());
    expect(await reasons()).toEqual(['En redressement', undefined]);
    for (const firm of [one, other]) await noHours(firm);
  });
});

describe('a reminder that somebody asks for', () => {
  it('leaves at once, and is the only one of the day whoever asks again', async () => {
    const firm = await here.lateFirm({ name: 'À relancer' });
    clock.set('2026-11-20');
    const plan = () => bed.write(here.house, (scope) => planMessage(scope, firm.firmId, reminders), today());
    const asked = await Promise.allSettled(Array.from({ length: 10 }, plan));
    const planned = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(planned).toHaveLength(1);
    expect(await reminders.sendNow(planned[0]!.id)).toBe('SENT');
    expect(await reminders.sendNow(planned[0]!.id)).toBe('SENT');
    await goOn('2026-11-20', 60);
    expect(mailsTo(firm)).toHaveLength(1);
    await expect(plan()).rejects.toMatchObject({ code: 'reminder-already-today' });
    await noHours(firm);
  });

  it('needs a contact, something to ask for, a mail server, and no pause', async () => {
    clock.set('2026-11-20');
    const plan = (one: LateFirm, mail = reminders) =>
      bed.write(here.house, (scope) => planMessage(scope, one.firmId, mail), today());
    const silent = await here.lateFirm({ name: 'Sans adresse', email: null });
    await expect(plan(silent)).rejects.toMatchObject({ code: 'firm-without-contact' });
    const firm = await here.lateFirm({ name: 'Rien à demander' });
    const unmailed = new Reminders(bed.background, new Mailer(undefined), clock);
    await expect(plan(firm, unmailed)).rejects.toMatchObject({ code: 'mail-not-configured' });
    await noHours(firm);
    await expect(plan(firm)).rejects.toMatchObject({ code: 'firm-owes-nothing' });
    const elsewhere = await aHouseWithLateFirms(bed);
    const asked = bed.write(elsewhere.house, (scope) => planMessage(scope, firm.firmId, reminders), today());
    await expect(asked).rejects.toMatchObject({ code: 'not-found' });
    expect(await bed.brokenInvariants()).toEqual([]);
  });
});
