/** Words about a contract that the official format has no place for, kept beside it. */
export interface SaidBeside {
  /** The identifiers as they were said, when the format has no place for them. */
  readonly id: string;
  readonly buyerId: string;
  readonly buyerName: string;
  readonly placeName: string;
  /** By identifier. */
  readonly firmNames: Readonly<Record<string, string>>;
  /** What each amendment is about, by its place in the list. */
  readonly amendmentSubjects: readonly string[];
}
