import { type Client, signIn } from '../../scenarios/acting/client.js';
import type { LargeFirm } from './large-firm.js';
import { csvOf } from './large-statement.js';

export const PASSWORD = 'une phrase de passe pour mesurer';

/** From upload to posted through HTTP, as a firm and a facilitator do it; gives how long each step took, in milliseconds. */
export async function importThroughProduct(
  url: string,
  firm: LargeFirm,
  lines: number,
): Promise<{ read: number; certified: number; posted: number; total: number }> {
  const employer = await signIn({ url } as never, firm.firmEmail, PASSWORD);
  const house = await signIn({ url } as never, firm.houseEmail, PASSWORD);
  const content = Buffer.from(csvOf(lines));
  const startedAt = performance.now();
  const { timesheet } = ok(
    await employer.upload('/timesheets/files', { name: 'releve.csv', content }, { month: '2024-08' }),
  );
  await ended(employer, `/timesheets/${timesheet.id}/progress`);
  const { version, effect } = ok(await employer.get(`/timesheets/${timesheet.id}`));
  if (effect.newLines !== lines)
    throw new Error(`${effect.newLines} new lines of ${lines}: ${JSON.stringify(effect)}`);
  const readAt = performance.now();
  const signed = { version, name: 'Une Signataire', isStatementAccepted: true };
  ok(await employer.send('POST', `/timesheets/${timesheet.id}/certification`, signed));
  await ended(employer, `/timesheets/${timesheet.id}/progress`);
  const certifiedAt = performance.now();
  ok(await house.send('POST', `/timesheet-reviews/${timesheet.id}/decision-of-all`, { decision: 'ACCEPT' }));
  await ended(house, `/timesheet-reviews/${timesheet.id}/progress`);
  const postedAt = performance.now();
  return {
    read: readAt - startedAt,
    certified: certifiedAt - readAt,
    posted: postedAt - certifiedAt,
    total: postedAt - startedAt,
  };
}

// biome-ignore lint/suspicious/noExplicitAny: a measure reads what it needs.
export function ok({ status, body, text }: Awaited<ReturnType<Client['get']>>): any {
  if (status >= 300) throw new Error(`answered ${status}: ${text}`);
  return body;
}

/** Follows the events until the work ends; fails when it failed. */
export async function ended(client: Client, path: string): Promise<void> {
  const { text } = await client.get(path);
  const last = [...text.matchAll(/^data: (\{"moment.*)$/gm)].at(-1)?.[1];
  if (last === undefined) return;
  const { state, problem } = JSON.parse(last) as { state: string; problem: unknown };
  if (state !== 'DONE') throw new Error(`the work ended ${state}: ${JSON.stringify(problem)}`);
}
