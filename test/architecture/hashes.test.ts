import { describe, expect, it } from 'vitest';
import { sourceFilesOf, withoutComments } from './source-files.ts';

const PRODUCT = ['formats', 'domain', 'workflows', 'runtime', 'adapters', 'application', 'functions'];

/**
 * The files that hash something, and what: ids of ours and of billing (which intake refuses when they look like a CPF or an address),
 * codes, and texts of our own. What identifies a person has a keyed mark instead.
 */
const HASHED: Readonly<Record<string, string>> = {
  'runtime/sha-256.ts': 'entries of a debt, and contents of messages with their salts',
  'runtime/signing.ts': 'makes HMACs, and compares secrets in constant time',
  'adapters/channels/email-mime.ts': 'the boundary of the parts of one e-mail',
  'adapters/endpoint/seal-secret.ts': 'a key of ours, by which secrets of webhook endpoints are encrypted',
  'adapters/table/execution-index.ts': 'the shard of a debt id',
  'adapters/table/list-entries.ts': 'the shard of an id of ours',
  'adapters/table/pending.ts': 'the shard of a partition key',
  'adapters/table/keys.ts':
    'ids of invoices, links and debtors, codes, bodies of webhooks, figures of events',
  'application/bank-files/stored-file.ts': 'bucket, name and content tag of a return file',
  'application/billing/bill-id.ts': 'the id of a debt and a number, for a txid',
  'application/contact/debtor-link.ts': 'the id of a debt and a number',
  'functions/portal/response.ts': 'styles and scripts of pages',
  'functions/seller-feed/page.ts': 'styles of a page',
  'functions/seller-feed/respond.ts': 'the body of an answer, for its ETag',
  'functions/unsubscribe/page.ts': 'styles of a page',
};

/** The files that make HMACs, and of what. */
const KEYED: Readonly<Record<string, string>> = {
  'adapters/aws/pseudonyms.ts': 'persons, addresses and contacts: the one place',
  'adapters/bureau/http.ts': 'signs orders to bureaus',
  'runtime/signing.ts': 'makes them',
  'application/contact/debtor-link.ts': 'signs links',
  'application/contact/unsubscribe-link.ts': 'signs links',
  'functions/api/idempotency.ts': 'marks the values of a request by its own key, which is kept nowhere',
  'functions/portal/session.ts': 'signs sessions',
  'functions/seller-feed/link.ts': 'signs links',
  'functions/webhook/providers/mercado-pago/adapter.ts': 'checks what providers signed',
  'functions/webhook/providers/signed/signature.ts': 'checks what providers signed',
};

const filesWith = (pattern: RegExp): string[] =>
  PRODUCT.flatMap(sourceFilesOf)
    .filter(({ text }) => pattern.test(withoutComments(text)))
    .map(({ path }) => path);

describe('what identifies a person', () => {
  it('is hashed by one function alone: every file that hashes is here with what it hashes', () => {
    expect(filesWith(/\bcreateHash\(|subtle\.digest|\bhash\('/)).toEqual(
      Object.keys(HASHED).toSorted(byName),
    );
    // Webhooks are signed where their receivers take the verifier from.
    expect(filesWith(/\bcreateHmac\b/).toSorted(byName)).toEqual([
      'formats/standard-webhooks/sign-webhook.ts',
      'runtime/signing.ts',
    ]);
    expect(filesWith(/\bmac\(/)).toEqual(Object.keys(KEYED).toSorted(byName));
  });

  it('reaches no key of the table but as a mark', () => {
    const keys = sourceFilesOf('adapters').find(({ path }) => path === 'adapters/table/keys.ts');
    expect(withoutComments(keys?.text ?? '')).not.toMatch(/\b(taxId|address|phone|email)\b\s*[:,)]/i);
  });
});

const byName = (one: string, other: string): number => PLACE(one) - PLACE(other) || one.localeCompare(other);
const PLACE = (path: string): number => PRODUCT.indexOf(path.split('/')[0] ?? '');
