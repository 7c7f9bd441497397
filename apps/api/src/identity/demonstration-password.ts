/** The password of every account of the demonstration. It opens nothing else: only accounts marked so have it. */
export const DEMONSTRATION_PASSWORD = 'clausier-demonstration';
