import type { Channel } from '#schemas/primitives.ts';

/** Every channel. The rules take only the type of the schema, and a type gives no list: a test compares the two. */
export const CHANNELS: readonly Channel[] = ['email', 'sms', 'whatsapp'];
