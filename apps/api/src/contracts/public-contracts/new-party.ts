import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn } from 'class-validator';
import { IdField, VersionField } from '../../http/fields.js';

/** Roles stored on a lot; the lead of a consortium is a party of its own role with `isLead`. */
export const LOT_PARTY_ROLES = ['HOLDER', 'CO_CONTRACTOR', 'SUBCONTRACTOR'] as const;
export type LotPartyRole = (typeof LOT_PARTY_ROLES)[number];

class PartyFields {
  @ApiProperty({ enum: LOT_PARTY_ROLES })
  @IsIn(LOT_PARTY_ROLES)
  role: LotPartyRole;

  @ApiProperty({ description: 'Speaks for the consortium (mandataire)' })
  @IsBoolean()
  isLead: boolean;

  @IdField({ nullable: true, optional: true }) parentPartyId?: number | null;
}

/** A firm that takes part in a lot. */
export class NewParty extends PartyFields {
  @IdField() firmId: number;
}

/** The firm of a party never changes: another firm is another party. */
export class ChangedParty extends PartyFields {
  @VersionField() version: number;
}
