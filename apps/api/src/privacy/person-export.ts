import { ApiProperty } from '@nestjs/swagger';
import { NOTICE_MEANS, type NoticeMeans } from './information-notice.js';

const day = { type: String, format: 'date' } as const;
const dayOrNull = { ...day, nullable: true } as const;
const textOrNull = { type: String, nullable: true } as const;

export class ExportedIdentity {
  @ApiProperty() lastName: string;
  @ApiProperty() firstName: string;
  @ApiProperty(day) bornOn: string;
  @ApiProperty() sex: string;
  @ApiProperty() qualification: string;
  @ApiProperty(textOrNull) email: string | null;
  @ApiProperty(textOrNull) phone: string | null;
  @ApiProperty(day) registeredOn: string;
  @ApiProperty({ description: 'The house that registered the person' }) registeredBy: string;
}

export class ExportedHome {
  @ApiProperty() communeCode: string;
  @ApiProperty() commune: string;
  @ApiProperty({ description: 'In a priority district (QPV)' }) isQpv: boolean;
  @ApiProperty(day) from: string;
  @ApiProperty(dayOrNull) to: string | null;
}

export class ExportedProof {
  @ApiProperty() document: string;
  @ApiProperty(day) issuedOn: string;
  @ApiProperty(dayOrNull) validUntil: string | null;
  @ApiProperty(day) checkedOn: string;
}

export class ExportedEligibility {
  @ApiProperty({ description: 'The house that assessed it' }) house: string;
  @ApiProperty(day) assessedOn: string;
  @ApiProperty({
    ...textOrNull,
    description: 'Null when another house recorded it: that house answers for it',
  })
  criterion: string | null;
  @ApiProperty(textOrNull) opinion: string | null;
  @ApiProperty({ type: [ExportedProof] }) proofs: ExportedProof[];
}

export class ExportedHours {
  @ApiProperty({ example: '2024-02' }) month: string;
  @ApiProperty({ example: 'WORKED' }) kind: string;
  @ApiProperty({ description: 'Hundredths of an hour; negative when it takes back an earlier entry' })
  hours: number;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
  @ApiProperty({ description: 'Takes back an earlier entry' }) isCorrection: boolean;
  @ApiProperty({ ...textOrNull, description: 'Why it was corrected' }) reason: string | null;
}

export class ExportedDerogation {
  @ApiProperty() kind: string;
  @ApiProperty() reason: string;
}

export class ExportedAssignment {
  @ApiProperty({ ...textOrNull, description: 'Null when another house keeps the operation' })
  operation: string | null;
  @ApiProperty() territory: string;
  @ApiProperty({ description: 'Ten-thousandths of the work contract' }) sharePerTenThousand: number;
  @ApiProperty(day) startedOn: string;
  @ApiProperty(dayOrNull) endedOn: string | null;
  @ApiProperty({ type: [ExportedDerogation] }) derogations: ExportedDerogation[];
  @ApiProperty({ type: [ExportedHours] }) hours: ExportedHours[];
}

export class ExportedFollowUp {
  @ApiProperty({ example: 'MONTH_3' }) followUp: string;
  @ApiProperty() situation: string;
  @ApiProperty(day) recordedOn: string;
}

export class ExportedContract {
  @ApiProperty() firm: string;
  @ApiProperty() engagementMode: string;
  @ApiProperty() contractType: string;
  @ApiProperty(textOrNull) trade: string | null;
  @ApiProperty(day) startedOn: string;
  @ApiProperty(dayOrNull) endedOn: string | null;
  @ApiProperty({ description: 'The home its hours are counted at' }) commune: string;
  @ApiProperty() isQpv: boolean;
  @ApiProperty({ description: 'The statistical group of the criterion' }) criterionGroup: string;
  @ApiProperty() ageBand: string;
  @ApiProperty(day) eligibleUntil: string;
  @ApiProperty(textOrNull) exitSituation: string | null;
  @ApiProperty({ type: [ExportedFollowUp] }) followUps: ExportedFollowUp[];
  @ApiProperty(dayOrNull) breachOn: string | null;
  @ApiProperty(textOrNull) breachReason: string | null;
  @ApiProperty({ type: [ExportedAssignment] }) assignments: ExportedAssignment[];
}

export class ExportedName {
  @ApiProperty() firm: string;
  @ApiProperty({ description: 'How the firm writes the name in its statements' }) writtenName: string;
  @ApiProperty(day) rememberedOn: string;
}

export class ExportedNotice {
  @ApiProperty(day) givenOn: string;
  @ApiProperty({ enum: NOTICE_MEANS }) means: NoticeMeans;
  @ApiProperty() edition: string;
}

export class ExportedOpening {
  @ApiProperty({ format: 'date-time' }) openedAt: string;
  @ApiProperty({ example: 'FACILITATOR' }) role: string;
  @ApiProperty({ ...textOrNull, description: 'The house' }) organisation: string | null;
}

/**
 * Everything about one person, for that person (art. 15 and 20 GDPR). `form` changes when a field is renamed or removed.
 * Users who opened or wrote are told by role and house: their names are other people's data.
 */
export class PersonExport {
  @ApiProperty({ enum: ['clausier-person/1'] }) form: 'clausier-person/1';
  @ApiProperty(day) exportedOn: string;
  @ApiProperty() house: string;
  @ApiProperty(textOrNull) houseEmail: string | null;
  @ApiProperty({ ...dayOrNull, description: 'Null while a work contract is open' }) keptUntil: string | null;
  @ApiProperty({ type: ExportedIdentity }) identity: ExportedIdentity;
  @ApiProperty({ type: [ExportedHome] }) homes: ExportedHome[];
  @ApiProperty({ type: [ExportedEligibility] }) eligibilities: ExportedEligibility[];
  @ApiProperty({ type: [ExportedContract] }) workContracts: ExportedContract[];
  @ApiProperty({ type: [ExportedName] }) writtenNames: ExportedName[];
  @ApiProperty({ type: [ExportedNotice] }) notices: ExportedNotice[];
  @ApiProperty({ type: [ExportedOpening], description: 'Who opened the file, this export included' })
  openings: ExportedOpening[];
}
