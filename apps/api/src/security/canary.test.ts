import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { ACTORS, type ActorName, GROUPS_OF } from './policy/actors.js';
import type { Group } from './policy/notation.js';
import { type Extent, LISTS_OF_COMMUNES, type Marked, READERS } from './policy/readers.js';
import { captureOutput } from './testing/captured-output.js';
import type { Mark } from './testing/marks.js';
import {
  type Exchange,
  everyRead,
  everyWrite,
  READS,
  type Sweep,
  sweepAll,
  WRITES,
} from './testing/sweep.js';
import { textOf } from './testing/text-of-answer.js';
import { type Actor, openWorld, type World } from './testing/world/world.js';

let world: World;
const readBy = new Map<ActorName, Set<string>>();
let answers = 0;

beforeAll(async () => {
  world = await openWorld();
  world.app.useLogger(['verbose', 'debug', 'log', 'warn', 'error', 'fatal']);
}, 120_000);
afterAll(() => world.bed.close());

const actorOf = (name: ActorName): Actor => world.actors.find((actor) => actor.name === name)!;

/** The narrowest line of the declaration that speaks of the actor. */
function extentFor({ name }: Actor, on: Marked): Extent | undefined {
  const group = GROUPS_OF[name].find((one) => READERS[on][one] !== undefined);
  return group && READERS[on][group];
}

function mayRead(actor: Actor, { on, site }: Mark, route: string): boolean {
  const isHome = on === 'person home' || on === 'traveller home';
  if (isHome && LISTS_OF_COMMUNES.includes(route)) return true;
  const extent = extentFor(actor, on);
  if (extent === undefined) return false;
  const reached = { own: [actor.site], linked: [actor.site, actor.partner], all: world.sites }[extent];
  return extent === 'all' || reached.some(({ name }) => name === site);
}

/** The description of the API lists every criterion: there, only the marks that are words of ours count. */
const isOurs = ({ text }: Mark, route: string) =>
  text.startsWith('zzcan') || !/ \/api\/(docs|openapi)/.test(route);

/** Marks in an answer that its reader may not read, and a note of those it may. */
async function leaksOf(actor: Actor, { route, asked, answer }: Exchange): Promise<string[]> {
  answers += 1;
  const found = world.marks.in(await textOf(answer)).filter((mark) => isOurs(mark, route));
  const seen = readBy.get(actor.name) ?? new Set();
  readBy.set(actor.name, seen);
  return found.flatMap((mark) => {
    if (!mayRead(actor, mark, route))
      return [`${route} tells ${actor.name} of "${mark.on}" of ${mark.site} (${asked})`];
    seen.add(`${mark.site} ${mark.on}`);
    return [];
  });
}

/** The first leak of each kind: one is enough to find it. */
const kindsOf = (leaks: string[]) => [...new Map(leaks.map((leak) => [leak.split(' (')[0], leak])).values()];

async function leaksIn(name: ActorName, routes: readonly string[], sweep: Sweep): Promise<string[]> {
  const actor = actorOf(name);
  const leaks: string[] = [];
  const output = captureOutput();
  const look = async (exchange: Exchange) => {
    leaks.push(...(await leaksOf(actor, exchange)));
  };
  await sweepAll({ world, actor, routes, sweep }, look).finally(() => output.stop());
  const logged = world.marks.in(output.text()).map(({ on, site }) => `the log tells of "${on}" of ${site}`);
  return kindsOf([...leaks, ...logged]);
}

describe('a mark on every record of every house', () => {
  it.each(ACTORS)(
    'is read by nobody it is not for: what %s reads',
    async (name) => {
      expect(await leaksIn(name, READS, everyRead)).toEqual([]);
    },
    240_000,
  );

  it.each(ACTORS)(
    'is told by no refusal: what %s tries to write',
    async (name) => {
      expect(await leaksIn(name, WRITES, everyWrite)).toEqual([]);
    },
    240_000,
  );

  it('is read by everybody it is for: the search is not blind, and no line of the declaration is idle', () => {
    const idle = Object.entries(READERS).flatMap(([on, readers]) =>
      (Object.entries(readers) as [Group, Extent][]).flatMap(([group, extent]) => {
        const reader = ACTORS.find(
          (name) => GROUPS_OF[name].includes(group) && sees(actorOf(name), on as Marked, extent),
        );
        return reader ? [] : [`${group} never read "${on}" (${extent})`];
      }),
    );
    expect(idle).toEqual([]);
    expect(answers).toBeGreaterThan(2000);
  });

  it('would be found in a log', () => {
    const output = captureOutput();
    const mark = world.marks.all()[0]!;
    new Logger('Test').log(`a line that names ${mark.text}`);
    output.stop();
    expect(world.marks.in(output.text())).toEqual([mark]);
  });
});

/** Whether the actor read the mark as far as its extent goes. */
function sees(actor: Actor, on: Marked, extent: Extent): boolean {
  const furthest = { own: actor.site, linked: actor.partner, all: actor.far }[extent].name;
  const site = on === 'metropolitan note' ? 'metropole' : furthest;
  return readBy.get(actor.name)?.has(`${site} ${on}`) === true;
}
