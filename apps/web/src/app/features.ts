import { operationsFeature } from '../features/operations/routes';
import type { Feature } from '../lib/routing/feature';

/** The features of the application behind the sign-in page: one import and one line each. */
export const features: readonly Feature[] = [operationsFeature];
