import { LEFT_REASONS, type LeftReason } from '@clausier/domain/open-data/propose';
import { RECORD_KINDS, type RecordKind } from '@clausier/domain/open-data/shape';
import { ApiProperty } from '@nestjs/swagger';
import { NamedRecord } from '../../contracts/operations/operations.query.js';
import { LOT_PARTY_ROLES, type LotPartyRole } from '../../contracts/public-contracts/new-party.js';
import { CommuneName } from '../../territories/communes.query.js';
import { AnomalyView } from '../importing/file.view.js';
import { PublishedName } from '../listing.query.js';

/** A firm as it would be entered on the lot. */
export class ProposedPartyView {
  @ApiProperty({ description: 'The identifier as published' }) said: string;
  @ApiProperty({ type: String, nullable: true }) siret: string | null;
  @ApiProperty({ description: 'Empty when nobody says it: it is asked' }) name: string;
  @ApiProperty({ enum: LOT_PARTY_ROLES }) role: LotPartyRole;
  @ApiProperty() isLead: boolean;
  @ApiProperty({ enum: LEFT_REASONS, nullable: true, description: 'Why it is not entered' })
  left: LeftReason | null;
  @ApiProperty({ type: Number, nullable: true, description: 'The firm is known already' }) firmId:
    | number
    | null;
}

export class ProposedAmendmentView {
  @ApiProperty() number: number;
  @ApiProperty({ type: String, format: 'date', nullable: true }) notifiedOn: string | null;
  @ApiProperty() subject: string;
  @ApiProperty({ type: Number, nullable: true }) amountCents: number | null;
  @ApiProperty({ type: Number, nullable: true }) months: number | null;
}

export class PublishedChangeValue {
  @ApiProperty() path: string;
  @ApiProperty({ type: String, nullable: true }) before: string | null;
  @ApiProperty({ type: String, nullable: true }) after: string | null;
}

/** What a later file changed. */
export class PublishedChange {
  @ApiProperty() fileId: number;
  @ApiProperty() fileName: string;
  @ApiProperty({ format: 'date-time' }) receivedAt: string;
  @ApiProperty({ type: [PublishedChangeValue] }) changes: PublishedChangeValue[];
}

/** The lot that follows a record, for whoever may see its operation. */
export class FollowingLot {
  @ApiProperty() operationId: number;
  @ApiProperty() operationName: string;
  @ApiProperty() lotId: number;
  @ApiProperty({ description: 'Published again since it was carried over' }) isChanged: boolean;
}

export class SaidValue {
  @ApiProperty() path: string;
  @ApiProperty() value: string;
}

/** A published contract, and what following it would enter. */
export class PublishedPage {
  @ApiProperty() id: number;
  @ApiProperty({ enum: RECORD_KINDS, enumName: 'PublishedKind' }) kind: RecordKind;
  @ApiProperty() number: string;
  @ApiProperty() subject: string;
  @ApiProperty({ type: PublishedName }) buyer: PublishedName;
  @ApiProperty({
    type: NamedRecord,
    nullable: true,
    description: 'The buyer among the authorities of the product',
  })
  authority: NamedRecord | null;
  @ApiProperty({ description: "The buyer's SIRET is right" }) isBuyerValid: boolean;
  @ApiProperty({ type: String, format: 'date', nullable: true }) notifiedOn: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'At first' }) amountCents: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'After the last amendment that changes it' })
  currentAmountCents: number | null;
  @ApiProperty({ type: Number, nullable: true }) months: number | null;
  @ApiProperty() place: string;
  @ApiProperty({ type: CommuneName, nullable: true, description: 'Of the works, when the record names one' })
  commune: CommuneName | null;
  @ApiProperty({ type: [String] }) social: string[];
  @ApiProperty() isSocial: boolean;
  @ApiProperty({ type: [ProposedPartyView] }) parties: ProposedPartyView[];
  @ApiProperty({ type: [ProposedAmendmentView] }) amendments: ProposedAmendmentView[];
  @ApiProperty({ type: [SaidValue], description: 'Every value, in the official order' }) values: SaidValue[];
  @ApiProperty({ type: [AnomalyView] }) anomalies: AnomalyView[];
  @ApiProperty({ type: [PublishedChange] }) changes: PublishedChange[];
  @ApiProperty({ type: NamedRecord, nullable: true }) followedBy: NamedRecord | null;
  @ApiProperty({ type: FollowingLot, nullable: true }) lot: FollowingLot | null;
  @ApiProperty({ type: [NamedRecord], description: 'Operations of the house for this buyer' })
  operations: NamedRecord[];
  @ApiProperty({
    description: 'Others of the same buyer and day, with the same social clause, that nobody follows',
  })
  siblings: number;
}
