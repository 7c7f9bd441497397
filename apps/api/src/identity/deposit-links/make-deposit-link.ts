import sql from 'sql-template-tag';
import type { OpenTransaction } from '../../database/scope.js';
import { digestOf, newToken } from '../session-cookie.js';

const DAY = 24 * 3_600_000;
/** A link outlives the month it was sent for: the one before a due date serves until the last reminder about it. */
const LIVES = 30 * DAY;

/** A link of a firm that has just been made: its token is in no other place. */
export interface MadeDepositLink {
  readonly id: number;
  readonly expiresAt: Date;
  /** Where it leads: the token is in the fragment, which a browser sends to nobody. */
  readonly path: string;
}

/** Who makes a link: somebody of a house, or a reminder. */
export type LinkMaker = { readonly territoryId: number; readonly userId: number } | null;

/**
 * Makes a link by which a firm sends its statements without an account: 256 random bits, of which the digest only is kept, for
 * thirty days and any number of openings. The policies let houses make links for the firms they deal with, and no others.
 */
export async function makeDepositLink(
  db: OpenTransaction,
  { firmId, maker, now }: { firmId: number; maker: LinkMaker; now: Date },
): Promise<MadeDepositLink> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + LIVES);
  const { id } = await db.one<{ id: number }>(sql`
    insert into deposit_link (token_hash, firm_id, account_id, territory_id, made_by_user_id, made_at, expires_at)
    values (${digestOf(token)}, ${firmId}, account_of_links(${firmId}), ${maker?.territoryId ?? null}, ${maker?.userId ?? null},
      ${now}, ${expiresAt})
    returning id`);
  return { id, expiresAt, path: `/depot#${token}` };
}
