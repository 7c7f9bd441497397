import { VIEW_PAGES, type ViewPage } from '@clausier/domain/saved-views/view-pages';
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { TextField } from '../http/fields.js';

export class SavedViewsQuery {
  @ApiProperty({ enum: VIEW_PAGES })
  @IsIn(VIEW_PAGES)
  page: ViewPage;
}

/** What a list shows, under a name: for oneself, or for all of one’s house, authority or metropolis. */
export class NewSavedView {
  @ApiProperty({ enum: VIEW_PAGES })
  @IsIn(VIEW_PAGES)
  page: ViewPage;

  @TextField(60) name: string;

  @ApiProperty({ maxLength: 500, description: 'The query of the address, encoded', example: 'etat=ACTIVE' })
  @IsString()
  @MaxLength(500)
  @Matches(/^[\w%.,~*+=&-]+$/)
  query: string;

  @ApiProperty({ description: 'For all who work there' })
  @IsBoolean()
  isShared: boolean;
}

export class SavedView {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
  @ApiProperty() query: string;
  @ApiProperty() isShared: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Who shares it; null for one’s own' })
  sharedBy: string | null;
  @ApiProperty({ description: 'Whoever asks may delete it' }) isKept: boolean;
}

export class SavedViews {
  @ApiProperty({ type: [SavedView] }) items: SavedView[];
}

export class KeptView {
  @ApiProperty() id: number;
}
