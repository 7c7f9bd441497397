import type { CriterionCode } from '@clausier/domain/participants/eligibility/eligibility-criteria';
import type { ContractType } from '@clausier/domain/participants/hiring/employment';
import { readAsset } from '../../reference/read-asset.js';
import type { TerritoryCode } from '../plot/model.js';

/** Somebody of the worked example, and the job they have on it. */
export interface ShowcasePerson {
  readonly lastName: string;
  readonly firstName: string;
  readonly sex: 'F' | 'M';
  readonly bornOn: string;
  readonly residence: TerritoryCode;
  readonly communeCode: string;
  readonly isQpv: boolean;
  readonly criterion: CriterionCode;
  readonly firm: string;
  readonly type: ContractType;
  readonly lot: string;
  readonly startedOn: string;
  /** Quarters of an hour a month, at least and at most. */
  readonly least: number;
  readonly most: number;
}

/** The people of the worked example; Zoé Dupont is the one the sample statement of March 2025 names. */
export const SHOWCASE_PEOPLE = readAsset<readonly ShowcasePerson[]>('demonstration/showcase-people.json');
