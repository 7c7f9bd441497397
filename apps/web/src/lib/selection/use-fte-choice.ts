import { FTE_CONVENTION_CODES, type FteConventionCode } from '@clausier/domain/fte/conventions';
import { useSearchParams } from 'react-router';

/** The convention a screen prints its full-time equivalents by. */
export type FteChoice = { convention: FteConventionCode; mode: 'YEAR' | 'CONTINUOUS' };

/** The convention kept in the address; the houses' 1 800 h over the year unless told otherwise. */
export function useFteChoice() {
  const [params, setParams] = useSearchParams();
  const asked = params.get('convention');
  const convention = FTE_CONVENTION_CODES.find((code) => code === asked) ?? 'HOUSE_1800';
  const choice: FteChoice = { convention, mode: params.get('etp') === 'continu' ? 'CONTINUOUS' : 'YEAR' };
  function change(patch: Partial<FteChoice>) {
    const next = { ...choice, ...patch };
    setParams(
      (current) => {
        const edited = new URLSearchParams(current);
        if (next.convention === 'HOUSE_1800') edited.delete('convention');
        else edited.set('convention', next.convention);
        if (next.mode === 'YEAR') edited.delete('etp');
        else edited.set('etp', 'continu');
        return edited;
      },
      { replace: true, preventScrollReset: true },
    );
  }
  return { choice, change };
}
