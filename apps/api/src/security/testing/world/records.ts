import type { Ownership } from '../../policy/notation.js';
import type { Actor, FullSite, World } from './world.js';

/** What a request says to name a record: values for its path (`:id` is `id`) and for its body. */
export type Target = Readonly<Record<string, string | number>>;

/** No record of any kind has this id. */
const NOBODY = 2_000_000_000;

const NO_SESSION = '00000000-0000-4000-8000-000000000000';

interface Belongings {
  readonly own: Target;
  readonly second: Target;
}

const ids = (own: number | string, second: number | string): Belongings => ({
  own: { id: own },
  second: { id: second },
});

/** Two records of each kind that a site may call its own: entered by its first facilitator or firm user, and by a colleague. */
const BELONGINGS: Readonly<Record<string, (site: FullSite, world: World) => Belongings>> = {
  operation: ({ works, secondWorks }) => ids(works.operationId, secondWorks.operationId),
  'public contract': ({ works, secondWorks }) => ids(works.publicContractId, secondWorks.publicContractId),
  lot: ({ works, secondWorks }) => ids(works.lotId, secondWorks.lotId),
  clause: ({ works, secondWorks }) => ids(works.clauseId, secondWorks.clauseId),
  party: ({ works, secondWorks }) => ids(works.partyId, secondWorks.partyId),
  amendment: ({ works, secondWorks }) => ids(works.amendmentId, secondWorks.amendmentId),
  'open data file': ({ works, secondWorks }) => ids(works.openDataFileId, secondWorks.openDataFileId),
  'published contract': ({ works, secondWorks }) => ids(works.publishedId, secondWorks.publishedId),
  attestation: ({ attestations: { toBuyer } }) => ids(...toBuyer),
  'attestation to a firm': ({ attestations: { toFirm } }) => ids(...toFirm),
  participant: ({ person, second }) => ({
    own: { id: person.participantId, ...person.identity },
    second: { id: second.participantId, ...second.identity },
  }),
  eligibility: ({ person, second }) => ({
    own: { id: person.participantId, eligibilityId: person.eligibilityId },
    second: { id: second.participantId, eligibilityId: second.eligibilityId },
  }),
  home: ({ person, second }) => ({
    own: { id: person.participantId, residenceId: person.residenceId },
    second: { id: second.participantId, residenceId: second.residenceId },
  }),
  'employment contract': ({ person, second }) => ({
    own: { id: person.contractId, ...person.identity },
    second: { id: second.contractId, ...second.identity },
  }),
  assignment: ({ person, second }) => ids(person.assignmentId, second.assignmentId),
  'mutualisation request': ({ requests }) => ids(...requests),
  firm: ({ firm }) => ids(firm.id, firm.id),
  authority: ({ authority }) => ids(authority.id, authority.id),
  statement: ({ statements: { draft, secondDraft } }) => ({ own: { ...draft }, second: { ...secondDraft } }),
  'sent statement': ({ statements: { sent, secondSent } }) => ({
    own: { ...sent },
    second: { ...secondSent },
  }),
  'deposit link': ({ depositLinks }) => ids(...depositLinks),
  'remembered name': ({ names: [own, second] }) => ({ own: { ...own }, second: { ...second } }),
  'thing set aside': ({ setAside }) => ids(...setAside),
  'saved view': ({ savedViews }) => ids(...savedViews),
  closing: ({ closings }) => ids(...closings),
  'metropolitan closing': (_, { metropolitanClosing }) => ids(metropolitanClosing, metropolitanClosing),
  session: ({ sessions }) => ids(sessions[0], sessions[1]),
  user: ({ accounts }) => ids(accounts.sleeper.id, accounts['second sleeper'].id),
  attachment: ({ attachments }) => ids(...attachments),
  'journal entry': ({ entries }) => ids(...entries),
  'journal entry of settings': ({ settingEntries }) => ids(...settingEntries),
  territory: ({ territory: { code } }) => ({ own: { code, year: 2024 }, second: { code, year: 2023 } }),
};

/** Where the record that a mutualised person links with the site is not simply the partner's own. */
const LINKED: Readonly<Record<string, (seat: Pick<Actor, 'site' | 'partner'>) => Target>> = {
  // The partner's resident who works on the site's operation.
  participant: ({ partner: { traveller } }) => ({ id: traveller.participantId, ...traveller.identity }),
  eligibility: ({ partner: { traveller } }) => ({
    id: traveller.participantId,
    eligibilityId: traveller.eligibilityId,
  }),
  home: ({ partner: { traveller } }) => ({ id: traveller.participantId, residenceId: traveller.residenceId }),
  'employment contract': ({ partner: { traveller } }) => ({
    id: traveller.contractId,
    ...traveller.identity,
  }),
  // The site's resident at work on the partner's operation, and the statement about nothing else.
  assignment: ({ site: { traveller } }) => ({ id: traveller.assignmentId }),
  'sent statement': ({ site: { statements } }) => ({ ...statements.sentElsewhere }),
};

/** Kinds that name a record inside another, or say more of it: whose record it is decides all the same. */
const DERIVED: Readonly<Record<string, { of: string; from(own: Target, target: Target): Target }>> = {
  'eligibility of an own person': {
    of: 'eligibility',
    from: ({ id }, { eligibilityId }) => ({ id: id!, eligibilityId: eligibilityId! }),
  },
  'home of an own person': {
    of: 'home',
    from: ({ id }, { residenceId }) => ({ id: id!, residenceId: residenceId! }),
  },
  'row in an own statement': {
    of: 'statement',
    from: ({ id, version }, { rowId }) => ({ id: id!, version: version!, rowId: rowId! }),
  },
  'paper beside an own statement': {
    of: 'statement',
    from: ({ id }, { attachmentId }) => ({ id: id!, attachmentId: attachmentId! }),
  },
  'participant known by name and birth date': { of: 'participant', from: (_, target) => target },
  'employment contract of somebody known': { of: 'employment contract', from: (_, target) => target },
};

const ABSENT: Target = {
  id: NOBODY,
  eligibilityId: NOBODY,
  residenceId: NOBODY,
  rowId: NOBODY,
  lineId: NOBODY,
  lineVersion: 1,
  attachmentId: NOBODY,
  version: 1,
  lastName: 'Personne',
  firstName: 'Absente',
  bornOn: '1980-01-01',
  code: 'ZZ_ABSENT',
  year: 2024,
};

/** The record of a kind that stands in this relation to the actor. A kind nobody described fails. */
export function recordFor(world: World, actor: Actor, kind: string, ownership: Ownership): Target {
  const derived = DERIVED[kind];
  if (derived) {
    const own = recordFor(world, actor, derived.of, 'own');
    return derived.from(own, recordFor(world, actor, derived.of, ownership));
  }
  const belongings = BELONGINGS[kind];
  if (!belongings) throw new Error(`testing/records.ts says nothing of the kind "${kind}".`);
  if (ownership === 'absent') return kind === 'session' ? { id: NO_SESSION } : ABSENT;
  if (ownership === 'foreign') return belongings(actor.far, world).own;
  if (ownership === 'linked') return LINKED[kind]?.(actor) ?? belongings(actor.partner, world).own;
  const { own, second } = belongings(actor.site, world);
  const isColleague = actor.name === 'second facilitator of the house';
  return (ownership === 'own') === isColleague ? second : own;
}

/** Every record of a kind in the world, once, whoever it belongs to. */
export function allRecords(world: World, kind: string): Target[] {
  const of = DERIVED[kind]?.of ?? kind;
  const belongings = BELONGINGS[of];
  if (!belongings) throw new Error(`testing/records.ts says nothing of the kind "${kind}".`);
  const records = world.sites.flatMap((site, at) => {
    const { own, second } = belongings(site, world);
    const linked = LINKED[of]?.({ site, partner: world.sites[at ^ 1]! });
    return linked ? [own, second, linked] : [own, second];
  });
  return [...new Map(records.map((record) => [JSON.stringify(record), record])).values()];
}
