import { aUser } from '@clausier/tests/builders/organisations';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openTestBed, type TestBed } from '../../../database/test-bed.js';
import { aSession, type Life } from '../../../identity/testing/session.js';
import { Clock } from '../../../platform/clock.js';
import type { ActorName } from '../../policy/actors.js';
import { type Attested, attest } from '../attest.js';
import { Description } from '../description.js';
import { openLiveApp } from '../live-routes.js';
import { Marks } from '../marks.js';
import { NOW, type Send, senderFor } from '../send-as.js';
import { PASSWORD_HASH } from './house.js';
import { type RememberedName, remember } from './remembered-names.js';
import { keepSavedView } from './saved-view.js';
import { keepSetAside } from './set-aside.js';
import { aPairOfSites, type Site } from './sites.js';
import { type Statements, sendStatements } from './statements.js';

/** A site with what its firm declared and what its manager closed. */
export interface FullSite extends Site {
  readonly statements: Statements;
  readonly closings: readonly [number, number];
  /** What its house attested of each of its operations. */
  readonly attestations: Attested;
  /** Declined ones, from the site to its partner: nothing moves them any more. */
  readonly requests: readonly [number, number];
  /** Of the communes where the person and the traveller live. */
  readonly attachments: readonly [number, number];
  /** Of a facilitator and of a colleague, on other machines. */
  readonly sessions: readonly [string, string];
  /** By which the firm sends its statements: two that may be ended, and the one somebody came by. */
  readonly depositLinks: readonly [number, number];
  readonly linkInUse: number;
  /** How the firm writes the names of its two residents. */
  readonly names: readonly [RememberedName, RememberedName];
  /** What waits for the house and was set aside: about each of its operations. */
  readonly setAside: readonly [number, number];
  readonly savedViews: readonly [number, number];
  /** Of the journal: the opening of each operation, and the attachment of each commune. */
  readonly entries: readonly [number, number];
  readonly settingEntries: readonly [number, number];
}

/** What a request is sent with, and another session of the same account. */
export interface Sender {
  readonly cookie: string | null;
  readonly otherSession?: string;
}

/** Who sends requests: the cookie, and the house, firm or authority behind it. */
export interface Actor extends Sender {
  readonly name: ActorName;
  readonly userId: number | null;
  readonly site: FullSite;
  readonly partner: FullSite;
  readonly far: FullSite;
  /** The link of the firm by which the actor came. */
  readonly linkId?: number;
}

export interface World {
  readonly bed: TestBed;
  readonly app: NestFastifyApplication;
  readonly routes: readonly string[];
  readonly description: Description;
  readonly marks: Marks;
  readonly sites: readonly FullSite[];
  readonly metropolitanClosing: number;
  readonly actors: readonly Actor[];
  /** Somebody of the same role and organisation with two sessions, for a request that ends some. */
  standIn(actor: Actor): Promise<Sender>;
}

/** Two pairs of houses that know nothing of each other; in each pair, each house hosts a resident of the other. */
export async function openWorld(): Promise<World> {
  const bed = await openTestBed();
  const { app, routes } = await openLiveApp(bed);
  app.get(Clock).now = () => NOW;
  await tellIdsApart(bed);
  const marks = new Marks();
  const north = await aPairOfSites(bed.db, marks, ['lys', 'host'], 0);
  const south = await aPairOfSites(bed.db, marks, ['far', 'beyond'], 1);
  const send = senderFor(bed, app);
  const sites: FullSite[] = [];
  for (const pair of [north, south])
    for (const [site, partner] of [pair, pair.toReversed()] as [Site, Site][])
      sites.push(await complete(bed, send, marks, site, partner));
  const metropolis = await aUser(bed.db, { role: 'METROPOLIS', password_hash: await PASSWORD_HASH });
  const administrator = await aUser(bed.db, { role: 'ADMINISTRATOR', password_hash: await PASSWORD_HASH });
  const note = marks.of('metropole', 'metropolitan note');
  const closing = await send<{ id: number }>(metropolis.id, 'POST', '/closings', { year: 2022, note });
  const users = { metropolis: metropolis.id, administrator: administrator.id };
  return {
    bed,
    app,
    routes,
    description: await Description.of(app),
    marks,
    sites,
    metropolitanClosing: closing.id,
    actors: await signEverybodyIn(bed, sites, users),
    standIn: (actor) => aStandIn(bed, actor),
  };
}

/** Each table counts from a number of its own: the id of one record is never by chance that of another. */
async function tellIdsApart({ db }: TestBed): Promise<void> {
  const { rows } = await db.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'id'
      where c.relnamespace = 'public'::regnamespace and a.attidentity <> '' and not c.relispartition order by 1`,
  );
  for (const [index, { name }] of rows.entries())
    await db.query(`alter table ${name} alter column id restart with ${(index + 1) * 10_000}`);
}

async function aStandIn({ db }: TestBed, actor: Actor): Promise<Sender> {
  if (actor.userId === null) return actor;
  const { rows } = await db.query<{ id: number }>(
    `insert into app_user (email, name, role, territory_id, firm_id, authority_id, password_hash)
      select 'remplace-' || gen_random_uuid() || '@example.org', 'Remplaçante', role, territory_id, firm_id, authority_id, password_hash
      from app_user where id = $1 returning id`,
    [actor.userId],
  );
  if (actor.linkId !== undefined) return aSecondVisit(db, actor.userId, actor.linkId);
  const life = LIVES[actor.name] ?? {};
  const [here, elsewhere] = [
    await aSession(db, rows[0]!.id, NOW, life),
    await aSession(db, rows[0]!.id, NOW),
  ];
  return { cookie: here.cookie, otherSession: elsewhere.id };
}

/** The account of a firm's links is one: whoever comes again by the link has a session more. */
async function aSecondVisit(db: TestBed['db'], userId: number, linkId: number): Promise<Sender> {
  const visit = { ends: 6, stage: 'DEPOSIT', linkId } as const;
  const [here, elsewhere] = [await aSession(db, userId, NOW, visit), await aSession(db, userId, NOW, visit)];
  return { cookie: here.cookie, otherSession: elsewhere.id };
}

async function complete(
  bed: TestBed,
  send: Send,
  marks: Marks,
  site: Site,
  partner: Site,
): Promise<FullSite> {
  const statements = await sendStatements(send, marks, site);
  const close = async (year: number) => {
    const body = { year, note: marks.of(site.name, 'closing note') };
    return (await send<{ id: number }>(site.accounts.manager.id, 'POST', '/closings', body)).id;
  };
  const attachmentOf = async (commune: string) => {
    const found = await bed.db.query('select id from commune_territory where commune_code = $1', [commune]);
    return found.rows[0].id as number;
  };
  const entryOf = async (table: string, id: number) => {
    const named = 'select min(id)::integer as id from audit_entry where table_name = $1 and row_id = $2';
    return (await bed.db.query(named, [table, String(id)])).rows[0].id as number;
  };
  const linkOf = async () => {
    const path = `/firms/${site.firm.id}/deposit-links`;
    const made = await send<{ id: number }>(site.accounts.facilitator.id, 'POST', path, { by: 'HAND' });
    return made.id;
  };
  const nameOf = (worker: Site['person']) =>
    remember(bed.db, {
      firmId: site.firm.id,
      participantId: worker.participantId,
      territoryId: site.territory.id,
      writtenName: `${marks.of(site.name, 'statement')} ${worker.participantId}`,
      userId: site.accounts.firm.id,
    });
  const [home, otherHome] = [await attachmentOf(site.homes.person), await attachmentOf(site.homes.traveller)];
  return {
    ...site,
    statements,
    closings: [await close(2022), await close(2021)],
    attestations: await attest(send, site),
    requests: [
      await aDeclinedRequest(bed.db, site, partner, 'Peintre'),
      await aDeclinedRequest(bed.db, site, partner, 'Maçon'),
    ],
    depositLinks: [await linkOf(), await linkOf()],
    linkInUse: await linkOf(),
    names: [await nameOf(site.person), await nameOf(site.second)],
    setAside: [
      await keepSetAside(bed.db, site, site.works.clauseId),
      await keepSetAside(bed.db, site, site.secondWorks.clauseId),
    ],
    savedViews: [
      (await keepSavedView(bed.db, site.territory.id, site.accounts.facilitator.id)).id,
      (await keepSavedView(bed.db, site.territory.id, site.accounts.colleague.id)).id,
    ],
    sessions: [
      (await aSession(bed.db, site.accounts.facilitator.id, NOW)).id,
      (await aSession(bed.db, site.accounts.colleague.id, NOW)).id,
    ],
    entries: [
      await entryOf('operation', site.works.operationId),
      await entryOf('operation', site.secondWorks.operationId),
    ],
    attachments: [home, otherHome],
    settingEntries: [await entryOf('commune_territory', home), await entryOf('commune_territory', otherHome)],
  };
}

async function aDeclinedRequest(
  db: TestBed['db'],
  site: Site,
  partner: Site,
  trade: string,
): Promise<number> {
  const { rows } = await db.query<{ id: number }>(
    `insert into mutualisation_request (operation_id, host_territory_id, authority_id, home_territory_id, trade, starts_on, asked_on, expires_on, asked_by_user_id, state)
      select o.id, o.territory_id, o.authority_id, $2, $3, '2024-01-08', '2024-01-02', '2024-01-20', $4, 'DECLINED' from operation o where o.id = $1 returning id`,
    [site.works.operationId, partner.territory.id, trade, site.accounts.facilitator.id],
  );
  return rows[0]!.id;
}

/** Sessions that are over, or not open yet. */
const LIVES: Partial<Record<ActorName, Life>> = {
  expired: { seen: -2, ends: -1 },
  idle: { seen: -11, ends: 24 },
  'awaiting a code': { ends: 0.1, stage: 'SECOND_FACTOR' },
  'setting up a second factor': { ends: 0.5, stage: 'ENROLMENT' },
  'link of a firm': { ends: 6, stage: 'DEPOSIT' },
};

async function signEverybodyIn(
  bed: TestBed,
  [lys, host, far, beyond]: readonly FullSite[],
  { metropolis, administrator }: { metropolis: number; administrator: number },
): Promise<Actor[]> {
  const at = { lys: lys!, host: host!, far: far!, beyond: beyond! };
  const fromLys = { site: at.lys, partner: at.host, far: at.far };
  const fromHost = { site: at.host, partner: at.lys, far: at.far };
  const fromFar = { site: at.far, partner: at.beyond, far: at.lys };
  const gone = await aUser(bed.db, {
    role: 'FACILITATOR',
    territory_id: at.lys.territory.id,
    is_disabled: true,
  });
  const { facilitator, colleague, manager, firm, authority } = at.lys.accounts;
  const { rows: linkAccounts } = await bed.db.query<{ id: number }>(
    'select account_id as id from deposit_link where id = $1',
    [at.lys.linkInUse],
  );
  const seats: [ActorName, number | null, typeof fromLys][] = [
    ['anonymous', null, fromLys],
    ['disabled', gone.id, fromLys],
    ['expired', facilitator.id, fromLys],
    ['idle', facilitator.id, fromLys],
    ['awaiting a code', facilitator.id, fromLys],
    ['setting up a second factor', colleague.id, fromLys],
    ['facilitator', facilitator.id, fromLys],
    ['second facilitator of the house', colleague.id, fromLys],
    ['facilitator of another house', at.far.accounts.facilitator.id, fromFar],
    ['host house of a mutualised person', at.host.accounts.facilitator.id, fromHost],
    ['house manager', manager.id, fromLys],
    ['firm', firm.id, fromLys],
    ['another firm', at.far.accounts.firm.id, fromFar],
    ['link of a firm', linkAccounts[0]!.id, fromLys],
    ['authority', authority.id, fromLys],
    ['another authority', at.far.accounts.authority.id, fromFar],
    ['metropolis', metropolis, fromLys],
    ['administrator', administrator, fromLys],
  ];
  const actors: Actor[] = [];
  for (const [name, userId, places] of seats) {
    const byLink = name === 'link of a firm' ? { linkId: places.site.linkInUse } : {};
    const life = { ...LIVES[name], ...byLink };
    const cookie = userId === null ? null : (await aSession(bed.db, userId, NOW, life)).cookie;
    actors.push({ name, userId, cookie, ...byLink, ...places });
  }
  return actors;
}
