import sql from 'sql-template-tag';
import type { Background } from '../../database/background.js';
import type { RequestContext } from '../../platform/actor.js';

export const TASK_PHASES = ['WAITING', 'READING', 'CHECKING', 'STORING', 'POSTING', 'DONE'] as const;
export type TaskPhase = (typeof TASK_PHASES)[number];

/** Told often enough to be seen moving, seldom enough to cost nothing. */
const EVERY_MS = 300;

/** The work was cancelled, or taken over: what was done of it must not be committed. */
export class TaskEnded extends Error {}

/**
 * Tells how far a task is, beside the transaction that does it and that nobody sees before it commits. Throws `TaskEnded`
 * when the task is no longer to be done.
 */
export class TaskProgress {
  private toldAt = 0;
  private phase: TaskPhase = 'WAITING';

  constructor(
    private readonly background: Background,
    private readonly context: RequestContext,
    private readonly taskId: number,
  ) {}

  async tell(phase: TaskPhase, done: number, total?: number): Promise<void> {
    const now = performance.now();
    if (phase === this.phase && now - this.toldAt < EVERY_MS) return;
    this.phase = phase;
    this.toldAt = now;
    await this.background.writeFor(this.context, async (scope) => {
      // Never waits for a row: whoever holds it may wait for the work itself.
      const told = await scope.run(sql`
        update timesheet_task set state = 'RUNNING', phase = ${phase}, done = ${done}, total = coalesce(${total ?? null}::integer, total),
          updated_at = clock_timestamp()
        where id in (select id from timesheet_task where id = ${this.taskId} and state in ('WAITING', 'RUNNING') for update skip locked)`);
      if (told > 0) return;
      const open = await scope.first(sql`
        select 1 from timesheet_task where id = ${this.taskId} and state in ('WAITING', 'RUNNING')`);
      if (!open) throw new TaskEnded();
    });
  }
}
