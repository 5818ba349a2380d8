import { readSecret, SecretError } from '#adapters/aws/secret.ts';
import { env } from '#runtime/env.ts';
import type { AnyBureau } from '#schemas/config/bureau.ts';
import { jsonText } from '#schemas/json-text.ts';
import { BureauSecrets } from '#schemas/records/bureau-secrets.ts';
import type { Bureau } from './bureau.ts';
import { httpBureau } from './http.ts';
import { sandbox } from './sandbox.ts';

/** The bureau or notary of a creditor, as its configuration has it. */
export const bureauOf = (creditorId: string, bureau: AnyBureau): Bureau =>
  bureau.provider === 'sandbox'
    ? sandbox
    : httpBureau({ url: bureau.url, secret: () => secretOf(creditorId, bureau.id) });

async function secretOf(creditorId: string, bureau: string): Promise<string> {
  const secrets = await readSecret(env('BUREAU_SECRET_ARN'), jsonText(BureauSecrets));
  const secret = secrets[creditorId]?.[bureau];
  if (secret === undefined)
    throw new SecretError('the secret of bureaus holds none for this creditor and bureau');
  return secret;
}
