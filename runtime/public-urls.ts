import { env } from './env.ts';

/** The address of the pages of a creditor, without a slash at its end: its own, or that of the stage. */
export function publicUrlOf(creditorId: string): string {
  const own = env('CREDITOR_URLS');
  return (Object.hasOwn(own, creditorId) ? own[creditorId] : undefined) ?? env('PUBLIC_URL');
}

/** Whether an origin, as browsers name it, is one of the addresses on which our pages answer. */
export const isPublicUrl = (origin: string): boolean =>
  [env('PUBLIC_URL'), ...Object.values(env('CREDITOR_URLS')), ...env('OTHER_URLS')].includes(origin);
