import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { components } from '../../../lib/api/schema.gen';

export type Progress = components['schemas']['TimesheetProgress'];

/**
 * How far the work on a large statement is, told by the server as it goes; null when nothing goes on. The browser comes back
 * by itself after a cut, and a page that was reloaded is told where it stands.
 */
export function useProgress(id: number, isFollowed: boolean): Progress | null {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    if (!isFollowed) return;
    const source = new EventSource(`/api/v1/timesheets/${id}/progress`);
    source.addEventListener('progress', ({ data }: MessageEvent<string>) =>
      setProgress(JSON.parse(data) as Progress),
    );
    source.addEventListener('end', () => {
      source.close();
      for (const key of ['statement', 'columns', 'rows', 'lines', 'breakdown'])
        void queries.invalidateQueries({ queryKey: [key, id] });
      void queries.invalidateQueries({ queryKey: ['statements'] });
      void queries.invalidateQueries({ queryKey: ['this-month'] });
    });
    return () => source.close();
  }, [id, isFollowed, queries]);
  return progress;
}
