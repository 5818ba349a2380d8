import { generateKeyPairSync, sign } from 'node:crypto';

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const decode = (part: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));

/** Tokens that somebody makes of a good one, by how they do it. */
export function forgedFrom(token: string): Readonly<Record<string, string>> {
  const [header = '', claims = '', seal = ''] = token.split('.');
  const ofEveryCreditor = encode({ ...decode(claims), 'cognito:groups': ['manager', 'creditor:*'] });
  const signed = `${header}.${ofEveryCreditor}`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    'other claims under the same seal': `${signed}.${seal}`,
    'a seal of another key, under the name of the right one': `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`,
    'the algorithm none': `${encode({ ...decode(header), alg: 'none' })}.${ofEveryCreditor}.`,
    'the algorithm HS256, with a key that everybody has': `${encode({ ...decode(header), alg: 'HS256' })}.${ofEveryCreditor}.${seal}`,
    'another pool': `${header}.${encode({ ...decode(claims), iss: 'https://cognito-idp.sa-east-1.amazonaws.com/other' })}.${seal}`,
  };
}
