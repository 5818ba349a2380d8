import { createHash } from 'node:crypto';

/** Base 32 without letters that read alike. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Eight characters of SHA-256: tells apart ids that look the same once cleaned. */
function fingerprint(text: string): string {
  const bytes = createHash('sha256').update(text).digest();
  return [...bytes.subarray(0, 8)].map((byte) => ALPHABET[byte % 32]).join('');
}

/**
 * The id of a debt, the same for the same invoice of the same creditor. Letters, digits, "-" and "_" only, so that it
 * can name an execution (80 characters, and CloudWatch wants no others): `bebidas-nordeste_NF-1042-2026_8k2m0q4x`.
 */
export function debtIdOf(creditorId: string, invoiceId: string): string {
  const readable = invoiceId.replace(/[^A-Za-z0-9_-]/g, '-').slice(0, 28);
  return `${creditorId}_${readable}_${fingerprint(`${creditorId}\n${invoiceId}`)}`;
}

/** Names the execution of one version of a debt. */
export const executionName = (debtId: string, version: number): string => `${debtId}-${version}`;

export const debtKey = (debtId: string) => ({ pk: `DEBT#${debtId}`, sk: 'DEBT' });

export const debtorKey = (creditorId: string, debtorId: string) => ({
  pk: `DEBTOR#${creditorId}#${debtorId}`,
  sk: 'DEBTOR',
});

/** Under which the message of a rung on a channel is kept. */
export const sendKey = (version: number, step: string, channel: string): string =>
  `${version}/${step}/${channel}`;
