/**
 * One worker of the reminders in a process of its own, so that a test can kill it as a machine does: the compiled server's own
 * classes, on the day it is given. It goes round until it is killed, or says "done" when nothing is left to do.
 */
const dist = new URL('../../../dist/', import.meta.url);
const load = (path) => import(new URL(path, dist).href);

const { DATABASE_URL, SMTP_URL, NOON } = process.env;
const { Background } = await load('database/background.js');
const { applicationOptions } = await load('database/opening/data-source.js');
const { GuardedDataSource } = await load('database/opening/guarded-data-source.js');
const { Mailer } = await load('mail/mailer.js');
const { Clock } = await load('platform/clock.js');
const { Reminders } = await load('reminders/reminders.js');

const source = await new GuardedDataSource(applicationOptions(DATABASE_URL, 2)).initialize();
const clock = new Clock();
clock.now = () => new Date(NOON);
const mailer = new Mailer({
  smtpUrl: SMTP_URL,
  from: 'clausier@example.org',
  publicUrl: 'https://clausier.example.org',
});
const reminders = new Reminders(new Background(source), mailer, clock);
process.stdout.write('started\n');
const round = await reminders.goRound();
process.stdout.write(`done ${JSON.stringify(round)}\n`);
await source.destroy();
mailer.onModuleDestroy();
