import { env } from '#runtime/env.ts';
import { OriginSecrets } from '#schemas/records/origin-secrets.ts';
import { keptSecret } from './secret.ts';

/** Gives the secrets of which CloudFront shows one to the API. */
export const originSecrets = keptSecret(() => env('ORIGIN_SECRET_ARN') ?? '', OriginSecrets);
