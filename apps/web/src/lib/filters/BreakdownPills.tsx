import type { Selection } from '../selection/selection';
import { useSession } from '../session/use-session';
import { BreakdownPill } from './BreakdownPill';
import { askedIn, offeredTo } from './breakdowns';
import { MoreFilters } from './MoreFilters';

type BreakdownPillsProps = { selection: Selection; onChange: (patch: Partial<Selection>) => void };

/**
 * The filters beside the period and the territories: those a house always sees, those that are asked for, whoever asks
 * (one that came with an address can be taken off), and the way to the others.
 */
export function BreakdownPills({ selection, onChange }: BreakdownPillsProps) {
  const { user } = useSession();
  const offered = offeredTo(user);
  const pinned = user.territory ? (['authority', 'firm'] as const) : [];
  const shown = [...new Set([...pinned, ...askedIn(selection)])];
  return (
    <>
      {shown.map((name) => (
        <BreakdownPill key={name} name={name} value={selection[name]} onChange={onChange} />
      ))}
      <MoreFilters names={offered.filter((name) => !shown.includes(name))} onChange={onChange} />
    </>
  );
}
