/** Kinds of hours a firm declares. Absences are no kind: they never count. */
export const HOUR_KINDS = ['WORKED', 'OVERTIME', 'TRAINING'] as const;

export type HourKind = (typeof HOUR_KINDS)[number];

/**
 * Kinds a new clause counts unless it says otherwise: hours worked (source: CCAP 21_BAM_048), overtime one for one
 * and training inside the work contract (usual practice, a default each clause can change).
 */
export const COUNTED_BY_DEFAULT: readonly HourKind[] = ['WORKED', 'OVERTIME', 'TRAINING'];
