/** Why lines most often go back: each opens a sentence that can be completed. */
export const REASONS = ['hours', 'lot', 'month', 'person', 'proof'] as const;
