import type { MissingField } from '@clausier/domain/open-data/missing';
import type { Scope } from '../../database/scope.js';
import { readFollowedLots } from './followed-lots.query.js';
import type { AnswerKind, MissingFieldView, PublicationState } from './publication.view.js';

/** Which of the followed contracts can be published as they are, and what the others lack. */
export async function readPublicationState(scope: Scope): Promise<PublicationState> {
  const lots = await readFollowedLots(scope);
  return {
    lots: lots.map(({ record: _, known: __, asked, answers, missing, ...lot }) => ({
      ...lot,
      missing: missing.map(viewOf),
      answers: asked
        .filter(({ path }) => answers[path] !== undefined)
        .map(({ path }) => ({ path, value: answers[path]! })),
    })),
    ready: lots.filter(({ missing }) => missing.length === 0).length,
  };
}

const KINDS: Readonly<Record<MissingField['shape']['is'], AnswerKind>> = {
  text: 'TEXT',
  siret: 'TEXT',
  day: 'DAY',
  flag: 'FLAG',
  number: 'NUMBER',
  integer: 'NUMBER',
  choice: 'CHOICE',
  choices: 'CHOICES',
  object: 'TEXT',
  list: 'TEXT',
};

function viewOf({ path, shape }: MissingField): MissingFieldView {
  return { path, kind: KINDS[shape.is], choices: 'among' in shape ? [...shape.among] : [] };
}
