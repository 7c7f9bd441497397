import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accountOf, type Client, signIn } from './acting/client.js';
import { openStage, type Person, type Stage } from './acting/story.js';

/** Names nobody of the demonstration bears: wherever one is found, it came from these screens. */
const PERSON = { lastName: 'Zanzibarelle', firstName: 'Ouistiti' };
const ACCOUNT = { name: 'Tamarin Coquelicot', email: 'tamarin.coquelicot@clausier.example' };
const CANARY = /zanzibarelle|ouistiti|tamarin|coquelicot/i;

let stage: Stage;
let facilitator: Person;
let api: Client;
let personId: number;
/** What leaves the page and what stays behind: addresses asked for, addresses and titles shown. */
const trail: string[] = [];
const output: string[] = [];

/** Keeps what the server writes while the stories run: it is the same process. */
function listenToTheServer(): () => void {
  const stops = [process.stdout, process.stderr].map((stream) => {
    const write = stream.write;
    stream.write = ((chunk: unknown, ...more: unknown[]) => {
      output.push(String(chunk));
      return (write as (...all: unknown[]) => boolean).call(stream, chunk, ...more);
    }) as typeof stream.write;
    return () => {
      stream.write = write;
    };
  });
  return () => {
    for (const stop of stops) stop();
  };
}

function follow(page: Page): void {
  page.on('request', (request) => {
    trail.push(decodeURIComponent(request.url()), `referer ${request.headers().referer ?? ''}`);
  });
  page.on('framenavigated', (frame) => trail.push(decodeURIComponent(frame.url())));
}

/** All that a browser keeps for a site, and what its history will call the page. */
async function kept(page: Page): Promise<string> {
  const storage = await page.evaluate(async () => {
    const bases = await indexedDB.databases();
    const caches = await window.caches?.keys();
    return JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      bases,
      caches ?? [],
      document.title,
      location.href,
    ]);
  });
  return `${storage} ${JSON.stringify(await page.context().cookies())}`;
}

async function search(page: Page, label: string, words: string): Promise<void> {
  await page.getByRole('searchbox', { name: label }).fill(words);
}

let silence: () => void;
beforeAll(async () => {
  silence = listenToTheServer();
  stage = await openStage();
  api = await signIn(stage.product, await accountOf(stage.product, 'FACILITATOR', 'Lys-Tourcoing'));
  const { body } = await api.send('POST', '/participants', {
    ...PERSON,
    bornOn: '1991-02-03',
    sex: 'F',
    residence: { communeCode: '59599', isQpv: false, validFrom: '2020-01-01' },
    eligibility: { criterionCode: 'RSA', assessedOn: '2024-01-01' },
  });
  personId = body.id;
  facilitator = await stage.enter('FACILITATOR', 'Lys-Tourcoing');
  facilitator.page.setDefaultTimeout(45_000);
  follow(facilitator.page);
}, 300_000);
afterAll(async () => {
  silence?.();
  await stage?.close();
});

describe('No name stays behind', () => {
  it('when a person is searched, opened, left and found again', async () => {
    const { page, go } = facilitator;
    await go('/participants');
    await search(page, 'Chercher un nom', PERSON.lastName);
    await page.getByRole('link', { name: new RegExp(PERSON.lastName, 'i') }).click();
    await page.getByRole('heading', { level: 1, name: new RegExp(PERSON.lastName, 'i') }).waitFor();
    expect(await page.title()).toBe('Fiche d’une personne · Clausier');
    expect(await kept(page)).not.toMatch(CANARY);
    await page.goBack();
    const field = page.getByRole('searchbox', { name: 'Chercher un nom' });
    await field.waitFor();
    // The list is as it was left, though its address does not say it.
    expect(await field.inputValue()).toBe(PERSON.lastName);
    await page.getByRole('link', { name: new RegExp(PERSON.lastName, 'i') }).waitFor();
    expect(await kept(page)).not.toMatch(CANARY);
  });

  it('when it is typed in a form, in the grid and in the list of contracts', async () => {
    const { page, go } = facilitator;
    await go('/participants/nouveau');
    await page.getByRole('textbox', { name: 'Nom', exact: true }).fill(PERSON.lastName);
    await page.getByRole('textbox', { name: 'Prénom' }).fill(PERSON.firstName);
    expect(await kept(page)).not.toMatch(CANARY);
    for (const [path, label] of [
      ['/contrats-de-travail', 'Chercher un nom'],
      ['/saisie', 'Chercher une personne'],
    ] as const) {
      await go(path);
      const asked = page.waitForResponse((answer) => answer.url().endsWith('/search'));
      await search(page, label, PERSON.lastName);
      await asked;
      expect(await kept(page)).not.toMatch(CANARY);
    }
  });

  it('when an account is searched by its name and by its address', async () => {
    const keeper = await signIn(stage.product, await accountOf(stage.product, 'ADMINISTRATOR'));
    await keeper.send('POST', '/users', { ...ACCOUNT, role: 'METROPOLIS', language: 'fr' });
    const administrator = await stage.enter('ADMINISTRATOR');
    follow(administrator.page);
    await administrator.go('/utilisateurs');
    await search(administrator.page, 'Nom ou adresse', ACCOUNT.email);
    await administrator.page.getByText(ACCOUNT.name).waitFor();
    expect(await kept(administrator.page)).not.toMatch(CANARY);
  });

  it('in a refusal, a fault or the log of either', async () => {
    const answers = [
      await api.get(`/participants?search=${PERSON.lastName}`),
      await api.send('POST', '/participants', { ...PERSON, bornOn: 'hier' }),
      await api.send('POST', `/participants/${PERSON.lastName}/residences`, {}),
      await api.send('POST', '/participants/search', { search: PERSON.lastName, sort: 'nobody' }),
      await api.send('PATCH', `/participants/${personId}`, { ...PERSON, version: '1\u0000' }),
    ];
    for (const { status, text } of answers) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(text).not.toMatch(CANARY);
    }
  });

  it('in any address that was asked for or shown, in any title, in anything the server wrote', () => {
    expect(trail.length).toBeGreaterThan(50);
    expect(trail.filter((line) => CANARY.test(line))).toEqual([]);
    expect(output.filter((line) => CANARY.test(line))).toEqual([]);
  });
});
