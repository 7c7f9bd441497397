import type { Marks } from '../marks.js';
import type { Send } from '../send-as.js';
import type { House } from './house.js';
import type { Site } from './sites.js';

/** What a firm sent: drafts of its two users, and statements that wait for a house. */
export interface Statements {
  readonly draft: Statement;
  readonly secondDraft: Statement;
  /** About the house's own operation, and about the partner's for the traveller. */
  readonly sent: Statement;
  readonly secondSent: Statement;
  /** About the partner's operation only. */
  readonly sentElsewhere: Statement;
}

export interface Statement {
  readonly id: number;
  readonly version: number;
  readonly rowId: number;
  readonly lineId: number;
  readonly lineVersion: number;
  readonly attachmentId: number;
}

interface View {
  readonly id: number;
  readonly version: number;
}

interface Items {
  readonly items: readonly { readonly id: number; readonly version: number }[];
}

/** The file a firm of the world has sent already: a second time, it is refused. */
export function fileOf(marks: Marks, house: House): { name: string; content: string } {
  const words = `${marks.of(house.name, 'statement')};${marks.of(house.name, 'person')}`;
  return {
    name: `${marks.of(house.name, 'file')}.csv`,
    content: `Nom;Prénom;Mois;Heures;Remarque\n${words.split(';')[1]};Une;2024-03;7,00;${words.split(';')[0]}\n`,
  };
}

/** A page of a PDF, or whatever else is given as one, as a browser sends it. */
export function paperOf(name: string, content: string) {
  const parts = [
    `--limit\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n${content}`,
    '--limit--\r\n',
  ];
  return { payload: parts.join('\r\n'), type: 'multipart/form-data; boundary=limit' };
}

/** A form with a file, as a browser sends it. */
export function formOf(file: { name: string; content: string }, month: string) {
  const parts = [
    `--limit\r\nContent-Disposition: form-data; name="month"\r\n\r\n${month}`,
    `--limit\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: text/csv\r\n\r\n${file.content}`,
    '--limit--\r\n',
  ];
  return { payload: parts.join('\r\n'), type: 'multipart/form-data; boundary=limit' };
}

/** The firm declares hours through the product itself; the house sends one statement back. */
export async function sendStatements(send: Send, marks: Marks, site: Site): Promise<Statements> {
  const { accounts, person, second, traveller } = site;
  const row = (worker: typeof person) => ({
    employmentContractId: worker.contractId,
    assignmentId: worker.assignmentId,
    person: marks.of(site.name, 'statement'),
    hoursText: '7,50',
  });
  const type = async (account: 'firm' | 'firm colleague', month: string, workers: (typeof person)[]) =>
    (await send<View>(accounts[account].id, 'POST', '/timesheets', { month, rows: workers.map(row) }))!;
  const summaryOf = async ({ id, version }: View, attachmentId: number): Promise<Statement> => {
    const rows = await send<Items>(accounts.firm.id, 'POST', `/timesheets/${id}/rows/search`, {});
    const lines = await send<Items>(accounts.firm.id, 'GET', `/timesheets/${id}/lines`);
    const [line] = lines.items;
    return {
      id,
      version,
      rowId: rows.items[0]!.id,
      lineId: line!.id,
      lineVersion: line!.version,
      attachmentId,
    };
  };
  const certify = async (account: 'firm' | 'firm colleague', { id, version }: View) => {
    const name = marks.of(site.name, 'statement');
    const body = { version, name, isStatementAccepted: true, withoutRefusedRows: true };
    const sent = await send<View>(accounts[account].id, 'POST', `/timesheets/${id}/certification`, body);
    return withPaper(account, sent);
  };
  /** Beside each, the same page signed: its name and its content are the firm's. */
  const withPaper = async (account: 'firm' | 'firm colleague', statement: View) => {
    const mark = marks.of(site.name, 'statement');
    const page = paperOf(`${mark}.pdf`, `%PDF-1.4 ${mark}`);
    const path = `/timesheets/${statement.id}/attachments`;
    const { items } = await send<{ items: { id: number }[] }>(accounts[account].id, 'POST', path, page);
    return summaryOf(statement, items[0]!.id);
  };
  const form = formOf(fileOf(marks, site), '2024-03');
  const received = await send<{ timesheet: View }>(accounts.firm.id, 'POST', '/timesheets/files', form);
  const statements = {
    draft: await withPaper('firm', received.timesheet),
    secondDraft: await withPaper('firm colleague', await type('firm colleague', '2024-03', [second])),
    sent: await certify('firm', await type('firm', '2024-05', [person, traveller])),
    secondSent: await certify('firm colleague', await type('firm colleague', '2024-05', [second])),
    sentElsewhere: await certify('firm', await type('firm', '2024-04', [traveller])),
  };
  const { id, lineId, lineVersion } = statements.secondSent;
  const back = { lineId, version: lineVersion, decision: 'RETURN', reason: marks.of(site.name, 'decision') };
  await send(accounts.facilitator.id, 'POST', `/timesheet-reviews/${id}/decisions`, { decisions: [back] });
  return statements;
}
