import { ProblemError } from '../../lib/api/problem';
import { Button } from '../../ui/buttons/Button';
import { Card } from '../../ui/page/Card';
import { EmptyState } from '../../ui/states/EmptyState';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';
import samples from './samples.json';

const unreachable = new ProblemError({
  type: 'about:blank',
  title: '',
  status: 0,
  code: 'network-unreachable',
});

/** Nothing yet, nothing at all, nothing because it failed. */
export function KitStates() {
  return (
    <>
      <Card title={samples.tabs[0]} isFlush>
        <LoadingState lines={4} />
      </Card>
      <Card title={samples.tabs[1]} isFlush>
        <EmptyState title={samples.empty} actions={<Button>{samples.undo}</Button>}>
          {samples.emptyText}
        </EmptyState>
      </Card>
      <Card title={samples.tabs[2]} isFlush>
        <ErrorState error={unreachable} onRetry={() => undefined} />
      </Card>
    </>
  );
}
