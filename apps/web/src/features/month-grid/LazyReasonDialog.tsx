import { type ComponentProps, lazy, Suspense } from 'react';
import type { ReasonDialog as Loaded } from './ReasonDialog';

const ReasonDialog = lazy(async () => ({ default: (await import('./ReasonDialog')).ReasonDialog }));

/** Asks for a reason; its window is fetched when one is needed, and not with the grid. */
export function LazyReasonDialog(props: ComponentProps<typeof Loaded>) {
  return (
    <Suspense>
      <ReasonDialog {...props} />
    </Suspense>
  );
}
