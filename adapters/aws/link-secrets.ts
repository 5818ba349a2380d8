import { env } from '#runtime/env.ts';
import { LinkSecrets } from '#schemas/records/link-secrets.ts';
import { keptSecret } from './secret.ts';

// To sign, what a process has read once is good enough: a link signed with the secret before the newest is still a good link. Each
// kind of link has secrets of its own, so that a function that answers one kind can make none of another.

/** Gives the live secrets that sign the links to a debtor's page, and the sessions there, newest first. */
export const linkSecrets = keptSecret(() => env('LINK_SECRET_ARN'), LinkSecrets);

/** Gives the live secrets that sign the links to unsubscribe, newest first. */
export const unsubscribeSecrets = keptSecret(() => env('UNSUBSCRIBE_SECRET_ARN'), LinkSecrets);

/** Gives the live secrets that sign the links of sellers, newest first. */
export const sellerLinkSecrets = keptSecret(() => env('SELLER_LINK_SECRET_ARN'), LinkSecrets);
