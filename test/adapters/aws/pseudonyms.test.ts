import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { contactFingerprints, marksOf } from '#adapters/aws/pseudonyms.ts';
import { mac } from '#runtime/signing.ts';
import { FIRST, SECOND, useKeys } from '#test/builders/pseudonyms.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const CPF = '52998224725';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
  await useKeys(world, FIRST);
  return () => world.close();
});

describe('a mark', () => {
  test('is the same for the same text, begins with the version of its key, and is not its SHA-256', async () => {
    const { newest, all } = await marksOf('tax-id', CPF);
    expect(newest).toMatch(/^1-[0-9a-hjkmnp-tv-z]{32}$/);
    expect(all).toEqual([newest]);
    expect(await marksOf('tax-id', CPF)).toEqual({ newest, all });
    const plain = [...createHash('sha256').update(CPF).digest()]
      .map((byte) => '0123456789abcdefghjkmnpqrstvwxyz'[byte % 32])
      .join('');
    expect(newest).not.toContain(plain);
  });

  test('of another text, another kind or another key is another', async () => {
    const marks = [
      await marksOf('tax-id', CPF),
      await marksOf('address', CPF),
      await marksOf('tax-id', '11144477735'),
    ];
    await useKeys(world, SECOND);
    marks.push(await marksOf('tax-id', CPF));
    expect(new Set(marks.map(({ newest }) => newest)).size).toBe(4);
  });

  test('of an e-mail address is the same in any case', async () => {
    expect(await marksOf('address', 'Maria@Exemplo.example')).toEqual(
      await marksOf('address', 'maria@exemplo.example'),
    );
  });
});

describe('when a key is added', () => {
  test('the mark of each key is looked up, the oldest first, and new ones are by the one that writes', async () => {
    const before = await marksOf('tax-id', CPF);
    await useKeys(world, { writes: 1, keys: { 1: FIRST, 2: SECOND } });
    const known = await marksOf('tax-id', CPF);
    expect(known.newest).toBe(before.newest);
    expect(known.all).toEqual([before.newest, expect.stringMatching(/^2-/)]);

    await useKeys(world, { writes: 2, keys: { 1: FIRST, 2: SECOND } });
    const after = await marksOf('tax-id', CPF);
    expect(after).toEqual({ newest: known.all[1], all: known.all });
  });

  test.each<[string, object | string]>([
    ['that drops the first', { writes: 2, keys: { 2: SECOND } }],
    ['that writes by a key that is not there', { writes: 3, keys: { 1: FIRST, 2: SECOND } }],
    ['with a key that is short', { writes: 1, keys: { 1: 'short' } }],
    ['that is no JSON', '{"writes": 1,'],
  ])('a secret %s makes no mark, and the error shows no key', async (_case, keys) => {
    await useKeys(world, keys);
    const failure: Error = await marksOf('tax-id', CPF).then(
      () => new Error('a mark was made'),
      (error) => error,
    );
    expect(failure).toMatchObject({ name: 'SecretError' });
    expect(failure.message).not.toMatch(/the-(first|second)-key|short$/);
  });

  test('while the secret cannot be read, the keys that were read last go on', async () => {
    const before = await marksOf('tax-id', CPF);
    world.aws.intercept = async ({ operation }) =>
      operation === 'GetSecretValue' ? { refuse: 'InternalServiceError', message: 'not now' } : 'proceed';
    expect(await marksOf('tax-id', CPF)).toEqual(before);
  });
});

describe('the fingerprint of a contact', () => {
  test('can be made by billing from the key of its creditor alone', async () => {
    const ofCreditor = mac(FIRST, `contact\n${CREDITOR}`).toString('hex');
    const expected = mac(ofCreditor, '(85) 99900-0001').toString('hex').slice(0, 16);
    expect((await contactFingerprints(CREDITOR))('(85) 99900-0001')).toBe(`1-${expected}`);
    expect((await contactFingerprints('other'))('(85) 99900-0001')).not.toBe(`1-${expected}`);
  });
});
