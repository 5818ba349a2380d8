import * as z from 'zod';
import type { Incident } from '#sandbox/contract/answers.ts';
import type { PlayedWorld, PublishedEvent } from './play-world.ts';

/** A message as its event says it was sent. */
export const SentMessage = z.object({
  at: z.string(),
  debtId: z.string(),
  invoiceId: z.string(),
  step: z.string(),
  channel: z.string(),
  messageId: z.string(),
  covers: z.array(z.string()),
});

/** What happened in a world for a while. */
export interface Happened {
  readonly messages: readonly z.infer<typeof SentMessage>[];
  readonly events: readonly PublishedEvent[];
  /** What went wrong because a person wanted it to. */
  readonly incidents: readonly Incident[];
}

/** Notes where a world is; what it gives says what has happened since. */
export function happenedSince(world: PlayedWorld): () => Happened {
  const published = world.published.length;
  const incidents = world.incidents.length;
  return () => {
    const events = world.published.slice(published);
    const sent = events.filter(({ type }) => type === 'MessageSent.v1');
    return {
      messages: sent.map(({ detail }) => SentMessage.parse(detail)),
      events,
      incidents: world.incidents.slice(incidents),
    };
  };
}
