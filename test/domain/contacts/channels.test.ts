import { expect, test } from 'vitest';
import { CHANNELS } from '#domain/contacts/channels.ts';
import { Channel } from '#schemas/primitives.ts';

test('the rules know every channel of the contracts', () => {
  expect(CHANNELS).toEqual(Channel.options);
});
