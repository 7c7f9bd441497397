import { type Database, insert } from '@clausier/tests/builders/database';
import type { Somebody } from './accounts.test-bed.js';

type Firm = { readonly id: number; readonly name: string };

/**
 * What passes between the houses and the firms: a link of each, made by house A for firm 1 and by nobody for the others; a
 * message and a call, a firm that is not written to; a paper beside each statement. Gives who has come by the link of firm 1.
 */
export async function sending(
  db: Database,
  firms: readonly Firm[],
  house: { readonly id: number; readonly by: number },
): Promise<Somebody> {
  const links = [];
  for (const [index, firm] of firms.entries()) links.push(await linkOf(db, firm, index, house));
  for (const firm of firms.slice(0, 2)) {
    const told = { firm_id: firm.id, told_on: '2024-06-17' };
    const mail = await insert<{ id: number }>(db, 'reminder', {
      ...told,
      channel: 'EMAIL',
      state: 'SENT',
      recipient: 'x@example.org',
    });
    await insert(db, 'reminder_month', {
      reminder_id: mail.id,
      firm_id: firm.id,
      month: '2024-05-01',
      step: 'AFTER_3',
    });
    const call = await insert<{ id: number }>(db, 'reminder', {
      ...told,
      channel: 'PHONE',
      state: 'TOLD',
      note: 'Rappellera',
      territory_id: house.id,
      told_by_user_id: house.by,
    });
    await insert(db, 'reminder_month', {
      reminder_id: call.id,
      firm_id: firm.id,
      month: '2024-05-01',
      step: 'ALSO',
    });
    await insert(db, 'reminder_pause', {
      firm_id: firm.id,
      territory_id: house.id,
      placed_by_user_id: house.by,
      placed_on: '2024-06-01',
      reason: 'Appelle chaque mois',
    });
  }
  await papers(db, house.by);
  const [first] = links as [(typeof links)[number]];
  await insert(db, 'session', {
    user_id: first.account,
    deposit_link_id: first.id,
    stage: 'DEPOSIT',
    token_hash: Buffer.alloc(32, 99),
    created_at: '2024-06-15T08:00:00Z',
    expires_at: '2024-06-15T18:00:00Z',
  });
  const acting = {
    role: 'FIRM',
    userId: first.account,
    territoryId: null,
    firmId: firms[0]!.id,
    authorityId: null,
    linkId: first.id,
    day: '2024-06-15',
  } as const;
  return { name: 'link of firm 1', acting };
}

async function linkOf(
  db: Database,
  firm: Firm,
  index: number,
  house: { readonly id: number; readonly by: number },
) {
  const account = await insert<{ id: number }>(db, 'app_user', {
    email: `lien-${firm.id}@example.org`,
    name: `link of ${firm.name}`,
    role: 'FIRM',
    firm_id: firm.id,
    is_link: true,
  });
  const maker = index === 0 ? { territory_id: house.id, made_by_user_id: house.by } : {};
  const link = await insert<{ id: number }>(db, 'deposit_link', {
    token_hash: Buffer.alloc(32, index + 1),
    firm_id: firm.id,
    account_id: account.id,
    made_at: '2024-06-01',
    expires_at: '2024-07-01',
    ...maker,
  });
  return { id: link.id, account: account.id };
}

/** A signed page beside every statement of the world. */
async function papers(db: Database, by: number): Promise<void> {
  const { rows } = (await db.query('select id, firm_id from timesheet order by id')) as {
    rows: { id: number; firm_id: number }[];
  };
  for (const { id, firm_id } of rows) {
    const paper = await insert<{ id: number }>(db, 'statement_attachment', {
      timesheet_id: id,
      firm_id,
      place: 1,
      media_type: 'application/pdf',
      size: 5,
      sha256: Buffer.alloc(32, id % 256),
      added_by_user_id: by,
    });
    await insert(db, 'attachment_content', {
      attachment_id: paper.id,
      firm_id,
      name: 'signe.pdf',
      content: Buffer.from('%PDF-'),
    });
  }
}
