import { ApiError } from './api-error.ts';

/** Whether a read that failed is tried again: up to twice, and never when the API said what is wrong with it. */
export const worthRetrying = (failures: number, error: Error): boolean =>
  failures < 2 && !(error instanceof ApiError && error.status < 500 && error.status !== 429);
