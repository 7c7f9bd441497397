import { NO_KNOWN_START, type SourcedRule } from '../calendar/validity.js';
import { type Cents, cents } from '../numbers/cents.js';
import { type PerTenThousand, perTenThousand } from '../numbers/rate.js';
import type { Labels } from '../shared/language.js';

/** The usual labour share of a trade, proposed when a calibration starts. */
export interface TradeLabourShare extends SourcedRule {
  readonly code: string;
  readonly labels: Labels;
  readonly labourShare: PerTenThousand;
  /** Cost of one hour of labour, charges included: the upper end of the 20 to 30 EUR that the sources give for all trades. */
  readonly hourlyCost: Cents;
}

function trade(code: string, labels: Labels, labourShare: number): TradeLabourShare {
  return {
    code,
    labels,
    labourShare: perTenThousand(labourShare),
    hourlyCost: cents(3000),
    validFrom: NO_KNOWN_START,
    validTo: null,
    source: 'MEF Sud 77, MDE Alès, PACT Propreté',
  };
}

/** Only the trades with a published share; a house adds its own. */
export const TRADE_LABOUR_SHARES: readonly TradeLabourShare[] = [
  trade('PAINTING', { fr: 'Peinture', en: 'Painting' }, 7000),
  trade('MASONRY', { fr: 'Maçonnerie', en: 'Masonry' }, 5000),
  trade('STEEL_FRAME', { fr: 'Charpente métallique', en: 'Steel frame' }, 2000),
];
