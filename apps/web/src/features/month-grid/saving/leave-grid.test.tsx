import { beforeEach, describe, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { toastQueue } from '../../../ui/overlays/toasts';
import type { CellAnswer } from '../grid';
import { editOf } from './edits';

const query = { from: '2026-10', to: '2026-10', page: 1, size: 200 };
const cell = { assignmentId: 1, month: '2026-10', hourKind: 'WORKED' as const, seenRevision: 0 };
const { assignmentId, month, hourKind } = cell;

type Sent = { hours: number[]; seenRevisions: number[]; keepalive: boolean };
type Answer = Partial<CellAnswer> | 'unreachable';

/** The network as the browser gives it: what leaves is noted, what comes back is given beforehand. */
const network = { sent: [] as Sent[], answers: [] as (Answer | Promise<Answer>)[] };

type Init = { body: string; keepalive?: boolean };

class BrowserRequest {
  readonly headers = new Map<string, string>();
  readonly url: string;
  readonly init: Init;

  constructor(url: string, init: Init) {
    this.url = url;
    this.init = init;
  }
}

async function browserFetch({ url, init }: BrowserRequest) {
  const { cells } = JSON.parse(init.body) as { cells: { hours: number; seenRevision: number }[] };
  network.sent.push({
    hours: cells.map(({ hours }) => hours),
    seenRevisions: cells.map(({ seenRevision }) => seenRevision),
    keepalive: init.keepalive === true,
  });
  const answer = await (network.answers.shift() ?? { outcome: 'SAVED', revision: 1 });
  if (answer === 'unreachable') throw new TypeError('fetch failed');
  const answered = cells.map(({ hours }) => ({ assignmentId, month, hourKind, hours, ...answer }));
  const body = { cells: answered, savedAt: '2026-11-22T17:04:00Z' };
  const text = JSON.stringify(body);
  return { ok: true, status: 200, headers: new Map(), url, text: async () => text, json: async () => body };
}

// jsdom has no fetch; the client takes the browser's when it is loaded.
Object.assign(globalThis, { Request: BrowserRequest, fetch: browserFetch });
const { useEdits } = await import('./use-edits');

beforeEach(() => {
  network.sent = [];
  network.answers = [];
  toastQueue.clear();
});

function openGrid() {
  const queries = new QueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  );
  const { result, unmount } = renderHook(() => useEdits(query), { wrapper });
  const type = (text: string, seenRevision = 0) =>
    act(() => result.current.change([{ edit: editOf({ ...cell, seenRevision }, text), hoursBefore: 0 }]));
  return { type, leave: unmount, edits: () => result.current.edits };
}

const toasts = () => toastQueue.visibleToasts.map(({ content }) => content.message).join(' ');

describe('leaving the grid right after typing', () => {
  it('saves what was typed, in a request that outlives the page', async () => {
    const { type, leave } = openGrid();
    type('151,67');
    leave();
    await waitFor(() => expect(network.sent).toHaveLength(1));
    expect(network.sent).toEqual([{ hours: [15_167], seenRevisions: [0], keepalive: true }]);
  });

  it('waits for the request on its way, then tells what was typed over it, which now needs a reason', async () => {
    const { type, leave } = openGrid();
    type('10');
    let arrive: (answer: Answer) => void = () => undefined;
    network.answers = [new Promise<Answer>((resolve) => (arrive = resolve))];
    act(() => void window.dispatchEvent(new Event('pagehide')));
    await waitFor(() => expect(network.sent).toHaveLength(1));
    type('12');
    act(() => leave());
    arrive({ outcome: 'SAVED', revision: 1 });
    await waitFor(() => expect(toasts()).toContain('12'));
    expect(network.sent).toHaveLength(1);
    expect(toasts()).toContain('Il leur manque un motif.');
  });

  it('says where one has gone which hours were refused, and why', async () => {
    const { type, leave } = openGrid();
    const findings = [{ code: 'month-outside-assignment', severity: 'error' as const, params: {} }];
    network.answers = [{ outcome: 'REFUSED', findings }];
    type('151,67');
    leave();
    await waitFor(() => expect(toasts()).toContain('151,67'));
    expect(toasts()).toContain('Le mois est hors de l’affectation.');
  });

  it('says it too when no answer came, and for what could not be read', async () => {
    const { type, leave } = openGrid();
    network.answers = ['unreachable'];
    type('7');
    leave();
    await waitFor(() => expect(toasts()).toContain('octobre 2026'));
    toastQueue.clear();

    const other = openGrid();
    other.type('7h5');
    other.leave();
    await waitFor(() => expect(toasts()).toContain('7h5'));
  });

  it('says nothing when all was saved', async () => {
    const { type, leave } = openGrid();
    type('151,67');
    leave();
    await waitFor(() => expect(network.sent).toHaveLength(1));
    await act(async () => undefined);
    expect(toasts()).toBe('');
  });
});

describe('a tab that is hidden', () => {
  it('has sent at once what was typed in it', async () => {
    const { type, edits } = openGrid();
    type('151,67');
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    Reflect.deleteProperty(document, 'visibilityState');
    await waitFor(() => expect(network.sent).toHaveLength(1), { timeout: 300 });
    await waitFor(() => expect(edits().size).toBe(0));
  });
});
