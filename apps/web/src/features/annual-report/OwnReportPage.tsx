import { Navigate } from 'react-router';
import { useSession } from '../../lib/session/use-session';

/** The report of one's own place: of the last whole year, which is the one being written. */
export function OwnReportPage() {
  const { user, today } = useSession();
  const year = Number(today.slice(0, 4)) - 1;
  const base = user.territory ? `/territoires/${user.territory.code}` : '/metropole';
  return <Navigate to={`${base}/${year}`} replace />;
}
