import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { keptSecret, readSecret } from '#adapters/aws/secret.ts';
import { env } from '#runtime/env.ts';
import { jsonText } from '#schemas/json-text.ts';
import { TestWorld } from '#test/builders/world.ts';

const START = Date.parse('2026-04-25T12:00:00Z');
const arn = () => env('SELLER_KEY_SECRET_ARN');
const Keys = jsonText(z.record(z.string(), z.array(z.string())));

let world: TestWorld;
let reads: number;
let isDown: boolean;
beforeEach(async () => {
  world = await TestWorld.start({ sellerKeys: { 'bebidas-nordeste': ['k'.repeat(32)] } });
  reads = 0;
  isDown = false;
  world.aws.intercept = async ({ operation }) => {
    if (operation !== 'GetSecretValue') return 'proceed';
    reads += 1;
    return isDown ? { refuse: 'InternalServiceError', message: 'not now' } : 'proceed';
  };
  return () => world.close();
});

describe('a secret that is kept', () => {
  test('is read once a minute, however many ask', async () => {
    const keys = keptSecret(arn, Keys);
    await Promise.all([keys(START), keys(START), keys(START + 60_000), keys()]);
    expect(reads).toBe(1);
    expect(await keys(START + 60_001)).toEqual({ 'bebidas-nordeste': ['k'.repeat(32)] });
    expect(reads).toBe(2);
  });

  test('that was read for no request in particular is read again for the first', async () => {
    const keys = keptSecret(arn, Keys);
    await keys();
    await keys(START);
    await keys();
    expect(reads).toBe(2);
  });

  test('that could not be read is asked for again by the next call', async () => {
    const keys = keptSecret(arn, Keys);
    isDown = true;
    await expect(keys(START)).rejects.toThrow('not now');
    isDown = false;
    expect(Object.keys(await keys(START))).toEqual(['bebidas-nordeste']);
  });
});

test('a secret of another shape fails with the name of its field, and without what it holds', async () => {
  const wrong = readSecret(arn(), jsonText(z.record(z.string(), z.number())));
  await expect(wrong).rejects.toThrow(/^bebidas-nordeste: must be number$/);
});
