import { Navigate } from 'react-router';
import { firstStepsPath } from '../lib/first-steps/step-address';
import { useInstallationSteps } from '../lib/first-steps/use-first-steps';
import { LoadingState } from '../ui/states/LoadingState';

/** An administrator has no inbox: what is left to set up is the first thing to read, then the first screen of the role. */
export function AdministratorStart({ first }: { first: string }) {
  const way = useInstallationSteps();
  if (way.isPending) return <LoadingState isPage lines={8} />;
  return <Navigate to={way.data?.isLeading ? firstStepsPath : first} replace />;
}
