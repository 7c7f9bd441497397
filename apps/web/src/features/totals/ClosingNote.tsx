import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, ask } from '../../lib/api/client';
import { useFormats } from '../../lib/format/use-formats';
import { pathTo, type Selection } from '../../lib/selection/selection';
import { useSession } from '../../lib/session/use-session';

/** When the year on screen was frozen, and what corrections have changed since; nothing for another period. */
export function ClosingNote({ selection }: { selection: Selection }) {
  const { t } = useTranslation('totals');
  const { user } = useSession();
  const { formatInstant, formatHours } = useFormats();
  const { data = [] } = useQuery({
    queryKey: ['closings'],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/closings', { signal })),
  });
  const year = selection.from.slice(0, 4);
  const isYear = pathTo('', selection) === pathTo('', { from: `${year}-01`, to: `${year}-12` });
  const own = user.territory?.code;
  const closing = data.find((one) => one.year === Number(year) && one.territory?.code === own);
  if (!isYear || !closing) return null;
  if (closing.hours === null || closing.hoursToday === null) return null;
  const change = closing.hoursToday - closing.hours;
  const sign = change > 0 ? '+' : '−';
  return (
    <>
      {' · '}
      {t('closing.link', { when: formatInstant(closing.cutOffAt) })}
      {'\u202f: '}
      <Link to={`/arretes/${closing.id}`}>
        {change === 0
          ? t('closing.same')
          : t('closing.since', { change: `${sign}\u202f${formatHours(Math.abs(change))}` })}
      </Link>
    </>
  );
}
