import { useSearchParams } from 'react-router';
import type { ReportQuery } from './use-report';

/** What the address of a bilan says: the contract, the day, the notice, and through whose eyes it is seen. */
export interface ReportState {
  readonly contract?: number | undefined;
  readonly asOf?: string | undefined;
  readonly noticeOn?: string | undefined;
  /** HOUSE, AUTHORITY, or the id of a firm. */
  readonly reader: string;
}

const NAMES = { contract: 'marche', asOf: 'etat', noticeOn: 'mise-en-demeure', reader: 'vu-par' } as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The state of the bilan, kept in the address so that it can be sent and reloaded. */
export function useReportState() {
  const [params, setParams] = useSearchParams();
  const day = (name: string) => {
    const text = params.get(name) ?? '';
    return DAY.test(text) ? text : undefined;
  };
  const state: ReportState = {
    contract: Number(params.get(NAMES.contract)) || undefined,
    asOf: day(NAMES.asOf),
    noticeOn: day(NAMES.noticeOn),
    reader: params.get(NAMES.reader) ?? 'HOUSE',
  };
  const change = (patch: Partial<Record<keyof typeof NAMES, string | number | undefined>>) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        for (const [key, value] of Object.entries(patch)) {
          const name = NAMES[key as keyof typeof NAMES];
          if (value === undefined || value === 'HOUSE') next.delete(name);
          else next.set(name, String(value));
        }
        return next;
      },
      { replace: true },
    );
  return { state, change };
}

/** What is asked of the server for a state. */
export function queryOf({ contract, asOf, noticeOn, reader }: ReportState, isHouse: boolean): ReportQuery {
  const firm = Number(reader);
  return {
    ...(contract === undefined ? {} : { publicContract: contract }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(noticeOn === undefined ? {} : { noticeOn }),
    ...(isHouse && reader !== 'HOUSE'
      ? firm > 0
        ? { audience: 'FIRM' as const, firm }
        : { audience: 'AUTHORITY' as const }
      : {}),
  };
}
