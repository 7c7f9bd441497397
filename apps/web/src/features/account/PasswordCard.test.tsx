import { describe, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { SessionContext } from '../../lib/session/use-session';

/** Whether a password opens the account, as the server tells it. */
let canUnlink: boolean;

class BrowserRequest {
  readonly headers = new Map<string, string>();
  readonly method = 'GET';

  constructor(readonly url: string) {}
}

async function browserFetch({ url }: BrowserRequest) {
  const body = {
    provider: 'ProConnect',
    identity: { label: null, linkedAt: '2026-10-01T08:00:00Z' },
    canUnlink,
  };
  const text = JSON.stringify(body);
  return { ok: true, status: 200, headers: new Map(), url, text: async () => text, json: async () => body };
}

// jsdom has no fetch; the client takes the browser's when it is loaded.
Object.assign(globalThis, { Request: BrowserRequest, fetch: browserFetch });
const { PasswordCard } = await import('./PasswordCard');

function show() {
  const user = {
    id: 1,
    name: 'Camille',
    email: 'camille@ville.example',
    role: 'AUTHORITY',
    language: 'fr',
  } as const;
  const session = {
    user: { ...user, territory: null, firm: null, authority: null },
    link: null,
    isDemonstration: false,
    today: '2026-11-29',
  };
  render(
    <QueryClientProvider client={new QueryClient()}>
      <SessionContext value={session}>
        <PasswordCard />
      </SessionContext>
    </QueryClientProvider>,
  );
}

describe('the password of an account', () => {
  it('is changed by whoever has one', async () => {
    canUnlink = true;
    show();
    expect(await screen.findByLabelText('Mot de passe actuel')).toBeTruthy();
  });

  it('is not asked of somebody who enters through the identity provider only: they are told how to choose one', async () => {
    canUnlink = false;
    show();
    expect(await screen.findByText(/Ce compte n’a pas de mot de passe/)).toBeTruthy();
    expect(screen.queryByLabelText('Mot de passe actuel')).toBeNull();
  });
});
