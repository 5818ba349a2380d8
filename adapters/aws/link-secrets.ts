import { env } from '#runtime/env.ts';
import { LinkSecrets } from '#schemas/records/link-secrets.ts';
import { keptSecret } from './secret.ts';

/**
 * Gives the live secrets that sign our links, newest first. To sign, what this process has read once is good enough: a
 * link signed with the secret before the newest is still a good link.
 */
export const linkSecrets = keptSecret(() => env('LINK_SECRET_ARN'), LinkSecrets);
