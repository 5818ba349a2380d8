import type { Channel } from '../../../schemas/primitives.ts';
import type { ChannelSender } from './channel.ts';
import { email } from './email/sender.ts';
import { sms } from './sms/sender.ts';
import { whatsapp } from './whatsapp/sender.ts';

/** Every channel, one folder each. */
export const channels: Readonly<Record<Channel, ChannelSender>> = { email, sms, whatsapp };
