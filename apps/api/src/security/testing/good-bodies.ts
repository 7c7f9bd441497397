import { aSiret } from '@clausier/tests/builders/siret';
import type { World } from './world/world.js';

/** A write that succeeds as often as it is sent, and where what it wrote is read. `{text}` is each of its texts in turn. */
export interface Good {
  readonly path: (world: World) => string;
  /** Numbers that must be new each time come from `turn`. */
  readonly body: (world: World, turn: number) => object;
  /** The texts it takes, and what to ask to see one again. */
  readonly texts: readonly string[];
  readonly readAt: (world: World, id: number) => string;
}

const lys = ({ sites }: World) => sites[0]!;
const operationPage = (world: World) => `/operations/${lys(world).works.operationId}`;
const personPage = (world: World) => `/participants/${lys(world).person.participantId}`;
const DAYS = 86_400_000;
const dayOf = (turn: number) => new Date(Date.UTC(2012, 0, 1) + turn * DAYS).toISOString().slice(0, 10);

/** Writes of a facilitator that keep a text. */
export const GOOD_WRITES: Readonly<Record<string, Good>> = {
  'POST /api/v1/saved-views': {
    path: () => '/saved-views',
    body: (_, turn) => ({ page: 'firms', name: `Vue ${turn}`, query: 'nature=ETTI', isShared: false }),
    texts: ['name'],
    readAt: () => '/saved-views?page=firms',
  },
  'POST /api/v1/operations': {
    path: () => '/operations',
    body: (world) => ({
      name: 'Une opération',
      authorityId: lys(world).authority.id,
      communeCode: lys(world).territory.commune,
      status: 'ACTIVE',
      startedOn: '2024-01-08',
    }),
    texts: ['name', 'reference', 'address'],
    readAt: (_, id) => `/operations/${id}`,
  },
  'POST /api/v1/operations/:id/public-contracts': {
    path: (world) => `${operationPage(world)}/public-contracts`,
    body: (_, turn) => ({ number: `C${turn}`, subject: 'Travaux', kind: 'PUBLIC' }),
    texts: ['number', 'subject'],
    readAt: operationPage,
  },
  'POST /api/v1/public-contracts/:id/lots': {
    path: (world) => `/public-contracts/${lys(world).works.publicContractId}/lots`,
    body: (_, turn) => ({ number: `L${turn}`, name: 'Un lot' }),
    texts: ['name'],
    readAt: operationPage,
  },
  'POST /api/v1/clauses/:id/amendments': {
    path: (world) => `/clauses/${lys(world).works.clauseId}/amendments`,
    body: (_, turn) => ({ number: turn, signedOn: '2024-01-02', committedHours: 1000, reason: 'Surfaces' }),
    texts: ['reason'],
    readAt: operationPage,
  },
  'POST /api/v1/participants': {
    path: () => '/participants',
    body: (world, turn) => ({
      lastName: 'Une',
      firstName: `Personne ${turn}`,
      bornOn: '1990-01-01',
      sex: 'F',
      residence: { communeCode: lys(world).homes.person, isQpv: false, validFrom: '2020-01-01' },
    }),
    texts: ['lastName', 'firstName', 'phone'],
    readAt: (_, id) => `/participants/${id}`,
  },
  'POST /api/v1/participants/:id/eligibilities': {
    path: (world) => `${personPage(world)}/eligibilities`,
    body: (_, turn) => ({ criterionCode: 'RSA', assessedOn: dayOf(turn) }),
    texts: ['opinion'],
    readAt: personPage,
  },
  'POST /api/v1/firms': {
    path: () => '/firms',
    body: (_, turn) => ({ siret: siretOf(turn), name: 'Une entreprise', kind: 'ENTREPRISE' }),
    texts: ['name', 'contactName', 'contactPhone'],
    readAt: (_, id) => `/firms/${id}`,
  },
  'POST /api/v1/authorities': {
    path: () => '/authorities',
    body: (_, turn) => ({ siret: siretOf(turn), name: 'Une ville' }),
    texts: ['name'],
    readAt: (_, id) => `/authorities/${id}`,
  },
};

/** Of a range that no fixture uses. */
const siretOf = (turn: number) => aSiret(8_000_000 + turn);
