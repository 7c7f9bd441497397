import type { Page } from 'playwright-core';
import { aSiret } from '../../builders/siret.js';

/** What a house has once it has one of each: the ids that its pages are asked with. */
export interface OneOfEach {
  readonly authority: number;
  readonly firm: number;
  readonly operation: number;
  readonly lot: number;
  readonly person: number;
  readonly employment: number;
  readonly assignment: number;
  readonly request: number;
  readonly attestation: number;
  readonly file: number;
  readonly contract: number;
}

/** Asks the API as whoever is signed in on a page, and gives the answer's body; fails when it is refused. */
// biome-ignore lint/suspicious/noExplicitAny: what is read of an answer is its ids.
export async function ask(page: Page, method: string, path: string, body?: unknown): Promise<any> {
  const { status, text } = await page.evaluate(
    async ([how, where, what]) => {
      const headers = { 'content-type': 'application/json', 'x-clausier': '1' };
      const answer = await fetch(`/api/v1${where}`, { method: how, headers, body: what });
      return { status: answer.status, text: await answer.text() };
    },
    [method, path, body === undefined ? undefined : JSON.stringify(body)] as const,
  );
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`);
  return text === '' ? null : JSON.parse(text);
}

/** A facilitator registers a firm and a buyer: their ids. */
export async function aFirmAndABuyer(page: Page): Promise<{ firm: number; authority: number }> {
  const firm = { siret: aSiret(71), name: 'Bâtisseurs du Ferrain', kind: 'ENTREPRISE' };
  const buyer = { siret: aSiret(72), name: 'Ville de Tourcoing' };
  return {
    firm: (await ask(page, 'POST', '/firms', firm)).id,
    authority: (await ask(page, 'POST', '/authorities', buyer)).id,
  };
}

/** A facilitator writes one of each thing that has a page of its own; `month` is over. */
export async function oneOfEach(
  page: Page,
  {
    firm,
    authority,
    month,
    neighbour,
  }: { firm: number; authority: number; month: string; neighbour: number },
): Promise<OneOfEach> {
  const post = async (path: string, body: unknown): Promise<number> =>
    (await ask(page, 'POST', path, body)).id;
  const startedOn = `${month}-01`;
  const dueOn = `${Number(month.slice(0, 4)) + 1}${month.slice(4)}-01`;
  const operation = await post('/operations', {
    ...{ name: 'Halle de sports', authorityId: authority, communeCode: '59599', status: 'ACTIVE', startedOn },
  });
  await post(`/operations/${operation}/public-contracts`, {
    ...{ number: '2026-17', subject: 'Construction', kind: 'PUBLIC' },
  });
  // A contract that nobody divides has one lot, without a name.
  const lot: number = (await ask(page, 'GET', `/operations/${operation}`)).contracts[0].lots[0].id;
  await post(`/lots/${lot}/parties`, { firmId: firm, role: 'HOLDER', isLead: false });
  const clause = await post(`/lots/${lot}/clauses`, {
    ...{ kind: 'EXECUTION_CONDITION', objectiveKind: 'FIXED', committedHours: 100_000, startedOn, dueOn },
    ...{ countedHourKinds: ['WORKED'], allowsOpenEnded: false },
  });
  const person = await post('/participants', {
    ...{ lastName: 'Vasseur', firstName: 'Inès', bornOn: '1994-05-14', sex: 'F' },
    residence: { communeCode: '59599', isQpv: false, validFrom: '2019-09-01' },
    eligibility: { criterionCode: 'DELD', assessedOn: startedOn },
  });
  const employment = await post('/employment-contracts', {
    ...{ participantId: person, firmId: firm, engagementMode: 'DIRECT_HIRE', contractType: 'CDI', startedOn },
  });
  const assignment = await post('/assignments', {
    employmentContractId: employment,
    clauseId: clause,
    startedOn,
  });
  await ask(page, 'POST', `/operations/${operation}/mutualisation-requests`, {
    ...{ territoryIds: [neighbour], trade: 'Maçon', startsOn: startedOn, expiresOn: dueOn },
  });
  const request: number = (await ask(page, 'GET', '/mutualisation-requests')).items[0].id;
  const attestation = await post(`/operations/${operation}/attestations`, {
    ...{ audience: 'AUTHORITY', seenRevision: 0 },
  });
  const { file, contract } = await publish(page);
  return {
    authority,
    firm,
    operation,
    lot,
    person,
    employment,
    assignment,
    request,
    attestation,
    file,
    contract,
  };
}

/** A file of published contracts, as it is let fall on the page. */
async function publish(page: Page): Promise<{ file: number; contract: number }> {
  const published = {
    ...{ id: 'HALLE-2026-04', acheteur: { id: aSiret(72) }, nature: 'Marché', objet: 'Halle de sports' },
    ...{ codeCPV: '45212330-8', procedure: 'Procédure adaptée', dureeMois: 18, montant: 900_000 },
    ...{ lieuExecution: { code: '59599', typeCode: 'Code commune' }, formePrix: 'Forfaitaire' },
    ...{ dateNotification: '2026-01-15', datePublicationDonnees: '2026-01-20' },
    considerationsSociales: { considerationSociale: ['Clause sociale'] },
    titulaires: [{ titulaire: { id: aSiret(71), typeIdentifiant: 'SIRET' } }],
  };
  const text = JSON.stringify({ marches: { marche: [published] } });
  const id = await page.evaluate(async (content) => {
    const form = new FormData();
    form.set('file', new Blob([content]), 'decp.json');
    const answer = await fetch('/api/v1/open-data/files', {
      method: 'POST',
      headers: { 'x-clausier': '1' },
      body: form,
    });
    return ((await answer.json()) as { id: number }).id;
  }, text);
  const { items } = await ask(page, 'GET', '/open-data/contracts');
  return { file: id, contract: items[0].id };
}

/** The firm types the month of the person and certifies it. */
export async function sendStatement(
  page: Page,
  { employment, assignment }: OneOfEach,
  month: string,
): Promise<number> {
  const rows = [{ employmentContractId: employment, assignmentId: assignment, hoursText: '151,67' }];
  const { id, version } = await ask(page, 'POST', '/timesheets', { month, rows });
  await ask(page, 'POST', `/timesheets/${id}/certification`, {
    ...{ version, name: 'Une personne', isStatementAccepted: true },
  });
  return id;
}
