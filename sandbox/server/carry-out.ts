import { NoSuchTargetError } from '#sandbox/acts/acts.ts';
import type { PlayedWorld } from './play-world.ts';
import { asRequest, type WorldInput } from './world-input.ts';

/** Has an input come into a world, as it came before. */
export function carryOut(world: PlayedWorld, input: WorldInput): Promise<unknown> {
  switch (input.kind) {
    case 'request':
      return world.answer(asRequest(input), input.id);
    case 'event':
      return world.put(input);
    case 'act':
      return world.act(input.id, input.act).catch(nothingOf);
    case 'advance':
      return world.advance(Date.parse(input.to));
  }
}

/** In a changed future, what an act names may never have been: then nothing comes of it. */
function nothingOf(error: unknown): void {
  if (!(error instanceof NoSuchTargetError)) throw error;
}
