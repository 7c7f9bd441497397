import { describe, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useWrite } from './use-write';

function around({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>;
}

/** A write whose answers come when the test says so. */
function aWrite() {
  const sent: string[] = [];
  const answers: ((refused?: boolean) => void)[] = [];
  const accepted: string[] = [];
  const { result } = renderHook(
    () =>
      useWrite(
        (input: string) =>
          new Promise<string>((resolve, reject) => {
            sent.push(input);
            answers.push((refused) => (refused ? reject(new Error('refused')) : resolve(input)));
          }),
        { onSuccess: (output) => accepted.push(output) },
      ),
    { wrapper: around },
  );
  const press = (input: string) => act(async () => result.current.mutate(input));
  const answer = (refused?: boolean) => act(async () => answers.shift()!(refused));
  return { result, sent, accepted, press, answer };
}

describe('a button pressed twice', () => {
  it('sends once, and is told once: a link that was made again would be another link', async () => {
    const { result, sent, accepted, press, answer } = aWrite();
    await act(async () => {
      result.current.mutate('Zoé');
      result.current.mutate('Zoé');
    });
    await press('Zoé');
    expect(sent).toEqual(['Zoé']);
    await answer();
    await waitFor(() => expect(accepted).toEqual(['Zoé']));
  });

  it('sends again what was refused, and at once what is something else', async () => {
    const { sent, press, answer } = aWrite();
    await press('Zoé');
    await press('Rémi');
    expect(sent).toEqual(['Zoé', 'Rémi']);
    await answer(true);
    await press('Zoé');
    expect(sent).toEqual(['Zoé', 'Rémi', 'Zoé']);
  });
});
