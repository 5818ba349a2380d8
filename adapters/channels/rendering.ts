import { lazily } from '#runtime/lazily.ts';

/** What fills messages, loaded with the first one: it brings Liquid, which a start has no use for. */
export const rendering = lazily(() => import('#domain/messages/render-message.ts'));
