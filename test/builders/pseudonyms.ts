import { forgetAll } from '#runtime/lazily.ts';
import type { TestWorld } from './world.ts';

export const FIRST = 'the-first-key-of-pseudonyms-of-a-test';
export const SECOND = 'the-second-key-of-pseudonyms-of-a-test';

/** Puts keys into the secret of the pseudonyms, one or several, and has every process know them. */
export async function useKeys(world: TestWorld, keys: string | object): Promise<void> {
  world.aws.createSecret('regua-sandbox/pseudonyms', typeof keys === 'string' ? keys : JSON.stringify(keys));
  forgetAll();
}
