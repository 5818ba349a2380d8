import type { PlayedWorld } from './play-world.ts';
import { asRequest, type WorldInput } from './world-input.ts';

/** Has an input come into a world, as it came before. */
export function carryOut(world: PlayedWorld, input: WorldInput): Promise<unknown> {
  switch (input.kind) {
    case 'request':
      return world.answer(asRequest(input), input.id);
    case 'event':
      return world.put(input);
    case 'advance':
      return world.advance(Date.parse(input.to));
  }
}
