import type { Send } from './send-as.js';
import type { Site } from './world/sites.js';

/** Of each operation of a site: to its buyer, and to its firm. */
export interface Attested {
  readonly toBuyer: readonly [number, number];
  readonly toFirm: readonly [number, number];
}

/** The house of a site says what is difficult on its operations, and attests what was done. */
export async function attest(send: Send, { works, secondWorks, accounts, firm }: Site): Promise<Attested> {
  const issue = async (operationId: number, more: object) => {
    const path = `/operations/${operationId}/attestations`;
    const issued = await send<{ id: number }>(accounts.facilitator.id, 'POST', path, {
      seenRevision: 0,
      ...more,
    });
    return issued.id;
  };
  const [first, second] = [works.operationId, secondWorks.operationId];
  const [buyer, holder] = [{ audience: 'AUTHORITY' }, { audience: 'FIRM', firm: firm.id }];
  return {
    toBuyer: [await issue(first, buyer), await issue(second, buyer)],
    toFirm: [await issue(first, holder), await issue(second, holder)],
  };
}
