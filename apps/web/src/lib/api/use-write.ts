import { type MutateOptions, type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { IdempotencyKeys } from './idempotency-key';

/** Headers every write carries besides the client's own. */
export type WriteHeaders = { 'Idempotency-Key': string };

type WriteOptions<Input, Output> = {
  /** Queries whose answer the write changes. */
  invalidates?: QueryKey[];
  onSuccess?: (output: Output, input: Input) => void;
};

/**
 * A write: `write` sends it with the headers it is given. The idempotency key stays the same while the same input is
 * sent again after a failure, and changes with the input or once it has been accepted. The same input pressed again while
 * it is on its way is not sent again: a button pressed twice before the screen could say so is one press.
 */
export function useWrite<Input, Output>(
  write: (input: Input, headers: WriteHeaders) => Promise<Output>,
  { invalidates = [], onSuccess }: WriteOptions<Input, Output> = {},
) {
  const queries = useQueryClient();
  const [keys] = useState(() => new IdempotencyKeys());
  const [onTheirWay] = useState(() => new Set<string>());
  const mutation = useMutation({
    mutationFn: (input: Input) => write(input, { 'Idempotency-Key': keys.keyFor(input) }),
    onSuccess: async (output, input) => {
      keys.forget();
      await Promise.all(invalidates.map((queryKey) => queries.invalidateQueries({ queryKey })));
      onSuccess?.(output, input);
    },
    onSettled: (_output, _error, input) => {
      onTheirWay.delete(textOf(input));
    },
  });
  const { mutate: send } = mutation;
  const mutate = useCallback(
    (input: Input, options?: MutateOptions<Output, Error, Input>) => {
      if (onTheirWay.has(textOf(input))) return;
      onTheirWay.add(textOf(input));
      send(input, options);
    },
    [send, onTheirWay],
  );
  return { ...mutation, mutate };
}

const textOf = (input: unknown): string => JSON.stringify(input) ?? '';
