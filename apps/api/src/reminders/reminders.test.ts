import { textOf } from '@clausier/tests/mail/smtp-server';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Mailer } from '../mail/mailer.js';
import { PageQuery } from '../platform/paging.js';
import { certifyTimesheet } from '../timesheets/certify-timesheet.js';
import { declareNoHours } from '../timesheets/declare-no-hours.js';
import { aFirmAtWork } from '../timesheets/firm-at-work.test-bed.js';
import { withdrawNoHours } from '../timesheets/withdraw-no-hours.js';
import { listLateFirms } from './late-firms.query.js';
import { LateFirmsQuery } from './late-firms.view.js';
import { pauseReminders, resumeReminders } from './pause-reminders.js';
import { listReminders } from './reminder-log.query.js';
import { Reminders } from './reminders.js';
import { noteCall } from './tell-firm.js';
import { aHouseWithLateFirms, type LateFirm, type LateHouse } from './testing/late-firm.js';
import { openReminderBed, type ReminderBed, SENDER } from './testing/reminder-bed.js';

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
const logOf = async ({ firmId }: LateFirm) =>
  (await bed.read(here.house, (scope) => listReminders(scope, firmId, new PageQuery()), today())).items;
const mailsTo = ({ email }: LateFirm) => server.received.filter(({ to }) => to.includes(email!));
const goOn = async (day: string, minutes = 0) => {
  clock.set(day, minutes);
  return reminders.goRound();
};
const noHours = ({ firm }: LateFirm, month = '2026-10') =>
  bed.write(firm, (scope) => declareNoHours(scope, { month }), today());

describe('the firms that have not answered', () => {
  it('are told by month and clause, since the day after they were due, for the house they work for', async () => {
    clock.set('2026-11-20');
    const firm = await here.lateFirm({ name: 'Maçons du Ferrain', since: '2026-09-15' });
    const [found] = await late({ search: 'macons' });
    expect(found).toMatchObject({
      firmId: firm.firmId,
      dueOn: '2026-10-14',
      isLate: true,
      contactEmail: firm.email,
      lastReminder: null,
      pause: null,
      months: [
        { month: '2026-09', dueOn: '2026-10-14', clauses: 1, persons: 1 },
        { month: '2026-10', dueOn: '2026-11-14', clauses: 1, persons: 1 },
      ],
    });
    const elsewhere = await aHouseWithLateFirms(bed);
    expect(await late({ search: 'macons' }, elsewhere.house)).toEqual([]);
    await noHours(firm, '2026-09');
    await noHours(firm);
  });

  it('are found by a month they owe, with all the others they owe beside it', async () => {
    clock.set('2026-11-20');
    const since = await here.lateFirm({ name: 'Toits Anciens', since: '2026-09-15' });
    const recent = await here.lateFirm({ name: 'Toits Nouveaux' });
    const of = async (month: string) =>
      (await late({ search: 'toits', month })).map(({ name, months }) => [
        name,
        ...months.map((one) => one.month),
      ]);
    expect(await of('2026-08')).toEqual([]);
    expect(await of('2026-09')).toEqual([['Toits Anciens', '2026-09', '2026-10']]);
    expect((await of('2026-10')).sort()).toEqual([
      ['Toits Anciens', '2026-09', '2026-10'],
      ['Toits Nouveaux', '2026-10'],
    ]);
    await noHours(since, '2026-09');
    expect(await of('2026-09')).toEqual([]);
    await noHours(since);
    await noHours(recent);
    expect(await of('2026-10')).toEqual([]);
  });

  it('are late from the day their clause says', async () => {
    const firm = await here.lateFirm({ name: 'Peintres', dueDay: 6 });
    clock.set('2026-11-05');
    expect(await late({ search: 'peintres' })).toEqual([]);
    expect(await late({ search: 'peintres', lateness: 'COMING' })).toMatchObject([{ dueOn: '2026-11-05' }]);
    clock.set('2026-11-06');
    expect(await late({ search: 'peintres' })).toMatchObject([{ isLate: true }]);
    await noHours(firm);
    expect(await late({ search: 'peintres', lateness: 'ALL' })).toEqual([]);
  });

  it('come back when "no hours" is taken back, which is done once', async () => {
    clock.set('2026-11-20');
    const firm = await here.lateFirm({ name: 'Couvreurs' });
    const { id } = await noHours(firm);
    await bed.write(firm.firm, (scope) => withdrawNoHours(scope, id), today());
    expect(await late({ search: 'couvreurs' })).toHaveLength(1);
    const again = bed.write(firm.firm, (scope) => withdrawNoHours(scope, id), today());
    await expect(again).rejects.toMatchObject({ code: 'no-hours-not-standing' });
    await noHours(firm);
  });

  it('may say that nobody worked under the other clauses, once the hours of one are sent', async () => {
    clock.set('2024-06-15');
    const work = await aFirmAtWork(bed);
    await work.hire('Aubin', 'Noah');
    await work.hire('Cailleau', 'Inès');
    const { id, version } = await work.draft('Nom;Prénom;Mois;Heures\nAubin;Noah;05/2024;7\n');
    const signed = { version, name: 'Salima', isStatementAccepted: true };
    await bed.write(work.firm, (scope) => certifyTimesheet(scope, id, signed), today());
    const owed = async () =>
      (await late({ month: '2024-05', lateness: 'ALL' }, work.house)).flatMap(({ months }) =>
        months.filter(({ month }) => month === '2024-05').map(({ clauses }) => clauses),
      );
    expect(await owed()).toEqual([1]);
    const next = await aHouseWithLateFirms(bed);
    await next.employs(work.firmId, { since: '2024-05-01' });
    const lastMonthFor = async (house: LateHouse['house']) =>
      (await late({ lateness: 'ALL' }, house)).map(({ lastMonth }) => lastMonth);
    expect([await lastMonthFor(work.house), await lastMonthFor(next.house)]).toEqual([['2024-05'], [null]]);
    await bed.write(work.firm, (scope) => declareNoHours(scope, { month: '2024-05' }), today());
    expect(await owed()).toEqual([]);
    const lines = await bed.db.query(`select state from timesheet_line where timesheet_id = $1`, [id]);
    expect(lines.rows).toEqual([{ state: 'SENT' }]);
  });

  it('are filtered, sorted and paged by the database', async () => {
    clock.set('2026-11-20');
    const [first, second] = [
      await here.lateFirm({ name: 'Zinc A', since: '2026-08-01' }),
      await here.lateFirm({ name: 'Zinc B' }),
    ];
    const names = async (more: Partial<LateFirmsQuery>) => (await late(more)).map(({ name }) => name);
    expect(await names({ search: 'zinc', sort: '-name' })).toEqual(['Zinc B', 'Zinc A']);
    expect(await names({ search: 'zinc', sort: '-months' })).toEqual(['Zinc A', 'Zinc B']);
    expect(await names({ search: 'zinc', month: '2026-08' })).toEqual(['Zinc A']);
    expect(await names({ search: 'zinc', page: 2, size: 1 })).toEqual(['Zinc B']);
    await bed.write(
      here.house,
      (scope) => noteCall(scope, first.firmId, { note: 'Rappelle lundi' }),
      today(),
    );
    expect(await names({ search: 'zinc', lateness: 'TO_CALL' })).toEqual(['Zinc B']);
    expect(await late({ search: 'zinc a' })).toMatchObject([
      { lastReminder: { channel: 'PHONE', state: 'TOLD', toldOn: '2026-11-20' } },
    ]);
    for (const month of ['2026-08', '2026-09', '2026-10']) await noHours(first, month);
    await noHours(second);
  });
});

describe('the reminders of a month', () => {
  let firm: LateFirm;
  beforeAll(async () => {
    firm = await here.lateFirm({ name: 'Bâtisseurs du Ferrain' });
  });

  it('leave five days before, three and ten days after, each once, on days people work', async () => {
    const days: string[] = [];
    for (let day = 1; day <= 30; day++) {
      const one = `2026-11-${String(day).padStart(2, '0')}`;
      await goOn(one);
      await goOn(one, 60);
      if (mailsTo(firm).length > days.length) days.push(one);
      expect(mailsTo(firm)).toHaveLength(days.length);
    }
    // 9 November is five days before the 14th; the 17th and the 24th are three and ten days after.
    expect(days).toEqual(['2026-11-09', '2026-11-17', '2026-11-24']);
  });

  it('say what is missing, to whom to answer, and open the statements in one click', async () => {
    const [before, after] = mailsTo(firm).map(textOf);
    expect(before).toContain('Bonjour Salima Benali,');
    expect(before).toContain('octobre 2026');
    expect(before).toMatch(/relevé attendu le 14\/11\/2026/);
    expect(before).toMatch(/https:\/\/clausier\.example\.org\/depot#[\w-]{43}/);
    expect(after).toContain('ne nous sont pas parvenues');
    const links = [before, after].map((text) => /#([\w-]{43})/.exec(text!)![1]);
    expect(new Set(links).size).toBe(2);
  });

  it('are all in the log, with their step', async () => {
    const steps = (await logOf(firm)).map(({ state, months }) => [state, months[0]!.step]);
    expect(steps).toEqual([
      ['SENT', 'AFTER_10'],
      ['SENT', 'AFTER_3'],
      ['SENT', 'BEFORE_5'],
    ]);
    await noHours(firm);
  });

  it('stop when the firm answers, and wait for Monday when the day falls on a weekend', async () => {
    const answering = await here.lateFirm({ name: 'Répond', dueDay: 13 });
    // Due on 12 November: five days before is Saturday 7.
    await goOn('2026-11-07');
    await goOn('2026-11-08');
    expect(mailsTo(answering)).toHaveLength(0);
    await goOn('2026-11-09');
    expect(mailsTo(answering)).toHaveLength(1);
    await noHours(answering);
    await goOn('2026-11-16');
    expect(mailsTo(answering)).toHaveLength(1);
  });

  it('are one message when several months are owed, and none while the firm is paused', async () => {
    const owing = await here.lateFirm({ name: 'Doit trois mois', since: '2026-08-01' });
    const paused = await here.lateFirm({ name: 'En pause', since: '2026-07-01' });
    clock.set('2026-11-09');
    await bed.write(
      here.house,
      (scope) => pauseReminders(scope, paused.firmId, { reason: 'Appelle elle-même' }),
      today(),
    );
    await goOn('2026-11-09');
    expect(mailsTo(owing)).toHaveLength(1);
    const text = textOf(mailsTo(owing)[0]!);
    for (const month of ['août 2026', 'septembre 2026', 'octobre 2026']) expect(text).toContain(month);
    expect(text).not.toContain('juillet 2026');
    expect(mailsTo(paused)).toHaveLength(0);
    expect(await late({ search: 'pause', lateness: 'ALL' })).toMatchObject([
      { pause: { reason: 'Appelle elle-même', placedOn: '2026-11-09' } },
    ]);
    await bed.write(here.house, (scope) => resumeReminders(scope, paused.firmId), today());
    await goOn('2026-11-10');
    expect(mailsTo(paused)).toHaveLength(1);
    for (const one of [owing, paused])
      for (const month of ['2026-08', '2026-09', '2026-10']) await noHours(one, month);
    await noHours(paused, '2026-07');
  });
});

describe('a message that does not leave', () => {
  it('is given up when the mail server refuses its reader', async () => {
    const firm = await here.lateFirm({ name: 'Adresse fausse' });
    server.refused.add(firm.email!);
    await goOn('2026-11-09');
    expect(await logOf(firm)).toMatchObject([{ state: 'FAILED', failure: 'refused' }]);
    const { rows } = await bed.db.query('select revoked_at from deposit_link where firm_id = $1', [
      firm.firmId,
    ]);
    expect(rows.every((link) => link.revoked_at !== null)).toBe(true);
    await noHours(firm);
  });

  it('is tried three times in the day when the mail server is away, and no more', async () => {
    const firm = await here.lateFirm({ name: 'Serveur absent' });
    const away = new Mailer({ smtpUrl: 'smtp://127.0.0.1:1', ...SENDER });
    const elsewhere = new Reminders(bed.background, away, clock);
    for (const minutes of [0, 10, 40, 120, 240]) {
      clock.set('2026-11-09', minutes);
      await elsewhere.goRound();
    }
    const { rows } = await bed.db.query('select state, attempts, failure from reminder where firm_id = $1', [
      firm.firmId,
    ]);
    expect(rows).toEqual([{ state: 'FAILED', attempts: 3, failure: 'not-sent' }]);
    away.onModuleDestroy();
    await noHours(firm);
  });

  it('is told as unknown, never sent again, when its server died while sending it', async () => {
    const firm = await here.lateFirm({ name: 'Coupée' });
    clock.set('2026-11-09');
    await bed.db.query(
      `insert into reminder (firm_id, channel, told_on, recipient, state, attempts, started_at)
        values ($1, 'EMAIL', '2026-11-09', $2, 'SENDING', 1, '2026-11-09T10:30:00Z')`,
      [firm.firmId, firm.email],
    );
    await goOn('2026-11-09');
    expect(mailsTo(firm)).toHaveLength(0);
    expect(await logOf(firm)).toMatchObject([{ state: 'UNKNOWN', failure: 'interrupted' }]);
    await noHours(firm);
  });
});
