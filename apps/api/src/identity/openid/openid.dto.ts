import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

/** What the sign-in page shows of the identity provider. */
export class OpenIdOffer {
  @ApiProperty({ type: String, nullable: true, description: 'Name of the provider; null when there is none' })
  label: string | null;

  @ApiProperty({
    description: 'This browser signed in with the provider, whose own session may still be open',
  })
  isSignedInThere: boolean;
}

export class OpenIdSignIn {
  @ApiPropertyOptional({ maxLength: 500, description: 'The page wanted afterwards' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  returnPath?: string;
}

export class OpenIdInvitation {
  @ApiProperty({ maxLength: 100, description: 'The token of the invitation link' })
  @IsString()
  @MaxLength(100)
  token: string;
}

/** Where the browser goes next. */
export class OpenIdDeparture {
  @ApiProperty({ description: 'Address of the provider' }) url: string;
}

export class OpenIdSignOut {
  @ApiProperty({ type: String, nullable: true, description: 'Where the provider ends its own session' })
  url: string | null;
}

/** The identity bound to an account. */
export class OpenIdIdentityView {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What the provider calls it: often an e-mail address',
  })
  label: string | null;

  @ApiProperty({ format: 'date-time' }) linkedAt: string;
}

export class OpenIdAccount {
  @ApiProperty({ type: String, nullable: true, description: 'Name of the provider; null when there is none' })
  provider: string | null;

  @ApiProperty({ type: OpenIdIdentityView, nullable: true }) identity: OpenIdIdentityView | null;

  @ApiProperty({ description: 'False when the identity is the only way into the account' })
  canUnlink: boolean;
}
