import { afterEach, beforeEach, expect, it } from 'vitest';
import { sealSecret, unsealSecret } from '#adapters/endpoint/seal-secret.ts';
import { TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
});
afterEach(() => world.close());

it('a secret is decrypted as that of its endpoint, and is not in what is kept', async () => {
  const sealed = await sealSecret('whsec_secret', 'we-1');

  expect(sealed).toMatch(/^1\./);
  expect(Buffer.from(sealed.slice(2), 'base64').toString('latin1')).not.toContain('whsec');
  expect(await unsealSecret(sealed, 'we-1')).toBe('whsec_secret');
});

it('it is never the same text twice', async () => {
  expect(await sealSecret('whsec_secret', 'we-1')).not.toBe(await sealSecret('whsec_secret', 'we-1'));
});

it.each([
  ['as that of another endpoint', (sealed: string) => [sealed, 'we-2']],
  [
    'with one bit changed',
    (sealed: string) => [
      `${sealed.slice(0, 20)}${sealed[20] === 'A' ? 'B' : 'A'}${sealed.slice(21)}`,
      'we-1',
    ],
  ],
  ['by a key that is not there', (sealed: string) => [sealed.replace('1.', '7.'), 'we-1']],
  ['cut short', (sealed: string) => [sealed.slice(0, 30), 'we-1']],
] as const)('it is not decrypted %s', async (_, change) => {
  const [sealed = '', endpointId = ''] = change(await sealSecret('whsec_secret', 'we-1'));

  await expect(unsealSecret(sealed, endpointId)).rejects.toMatchObject({ name: 'UnsealedError' });
});
