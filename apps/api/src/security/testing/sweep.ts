import { POLICY } from '../policy.js';
import { type Answer, pathOf, send } from './ask.js';
import { type Parameter, requiredQuery } from './description.js';
import { QUESTIONS } from './questions.js';
import { allRecords, type Target } from './world/records.js';
import type { Actor, World } from './world/world.js';

/** A request that was sent, and its answer. */
export interface Exchange {
  readonly route: string;
  readonly asked: string;
  readonly answer: Answer;
}

const REFUSED = new Set([401, 403]);

/** One way to ask about everything behind a route. */
export type Sweep = (world: World, actor: Actor, route: string) => AsyncGenerator<Exchange>;

export const READS = Object.keys(POLICY).filter((route) => route.startsWith('GET '));
export const WRITES = Object.entries(QUESTIONS).flatMap(([route, { endsSessions, before }]) =>
  endsSessions || before ? [] : [route],
);

/** Routes swept at once: enough to keep the application and its database both at work. */
const AT_ONCE = 6;

/** Sweeps many routes, a few at a time. */
export async function sweepAll(
  { world, actor, routes, sweep }: { world: World; actor: Actor; routes: readonly string[]; sweep: Sweep },
  look: (exchange: Exchange) => Promise<void>,
): Promise<void> {
  const left = [...routes];
  const work = async () => {
    for (let route = left.shift(); route !== undefined; route = left.shift())
      for await (const exchange of sweep(world, actor, route)) await look(exchange);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** Every way an actor can read a route: each record of the world in the path, each value of each parameter in the query. */
export async function* everyRead(world: World, actor: Actor, route: string): AsyncGenerator<Exchange> {
  const records = POLICY[route]!.cases.flatMap(({ of }) => (of === null ? [{}] : allRecords(world, of)));
  for (const [index, record] of records.entries()) {
    const queries = index === 0 ? queriesOf(world, route) : [requiredQuery(world.description, route)];
    const [first, ...others] = queries;
    const exchange = await read(world, actor, route, record, first!);
    yield exchange;
    if (REFUSED.has(exchange.answer.statusCode)) return;
    for (const query of others) yield await read(world, actor, route, record, query);
  }
}

async function read(
  world: World,
  actor: Actor,
  route: string,
  record: Target,
  query: Record<string, string>,
): Promise<Exchange> {
  const path = pathOf(route, record);
  const asked = `${path}?${new URLSearchParams(query)}`;
  return { route, asked, answer: await send(world, actor, route, { path, query }) };
}

/** Every write an actor can try about every record: what the use cases refuse must not tell of it. */
export async function* everyWrite(world: World, actor: Actor, route: string): AsyncGenerator<Exchange> {
  const question = QUESTIONS[route]!;
  for (const { of } of POLICY[route]!.cases) {
    for (const record of of === null ? [{}] : allRecords(world, of)) {
      const asking = {
        site: actor.site,
        record,
        of,
        ownership: 'own',
        marks: world.marks,
        sender: actor,
      } as const;
      const path = pathOf(route, question.path?.(asking) ?? record);
      const sending = { path, query: question.query, body: question.body?.(asking) };
      const answer = await send(world, actor, route, sending);
      yield { route, asked: path, answer };
      if (REFUSED.has(answer.statusCode)) return;
    }
  }
}

/** What a list is asked: nothing more than it must, then each value of each of its parameters. */
function queriesOf(world: World, route: string): Record<string, string>[] {
  const least = requiredQuery(world.description, route);
  const more = world.description
    .queryOf(route)
    .flatMap((parameter) =>
      valuesOf(world, parameter).map((value) => ({ ...least, [parameter.name]: value })),
    );
  return [least, ...more];
}

/** Whose ids, codes or words each parameter takes. */
const KIND_OF: Readonly<Record<string, string>> = {
  operation: 'operation',
  operationId: 'operation',
  clause: 'clause',
  firm: 'firm',
  firmId: 'firm',
  authority: 'authority',
  authorityId: 'authority',
  participantId: 'participant',
  userId: 'user',
  closing: 'closing',
  publicContract: 'public contract',
};

function valuesOf(world: World, { name, schema }: Parameter): string[] {
  const kind = KIND_OF[name];
  if (kind) return [...new Set(allRecords(world, kind).map(({ id }) => String(id)))];
  const values = VALUES[name];
  if (schema?.enum && !values) return schema.enum.map(String);
  if (!values) throw new Error(`testing/sweep.ts does not know what to give to the parameter ${name}.`);
  return values(world);
}

const territories = ({ sites }: World) => sites.map(({ territory }) => territory.code);
const homes = ({ sites }: World) => sites.flatMap((site) => Object.values(site.homes));
const months = () => ['2024-01', '2024-03', '2024-04', '2024-05'];

const VALUES: Readonly<Record<string, (world: World) => string[]>> = {
  page: () => ['2'],
  size: () => ['1', '200'],
  sort: () => [],
  // How hours become full-time equivalents says nothing of anybody.
  convention: () => [],
  mode: () => [],
  // The language of a file.
  language: () => ['en'],
  search: () => ['zzcan', 'trois'],
  from: () => ['2023-01'],
  to: () => ['2024-01'],
  month: months,
  asOf: () => ['2049-12-31'],
  noticeOn: () => ['2024-07-01'],
  endingBy: () => ['2049-12-31'],
  version: () => ['1'],
  // What is wrong in a published contract.
  rule: () => ['missing', 'id-shared'],
  code: homes,
  communeCode: homes,
  territoryId: ({ sites }) => sites.map(({ territory }) => String(territory.id)),
  residenceTerritoryId: ({ sites }) => sites.map(({ territory }) => String(territory.id)),
  territory: territories,
  operationTerritory: territories,
  operationCommune: homes,
  residenceCommune: homes,
  residenceTerritory: territories,
  withWarnings: () => ['true'],
};
