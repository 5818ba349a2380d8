import type { Channel } from '#schemas/primitives.ts';
import type { ChannelSender } from './channel.ts';
import { email } from './email.ts';
import { sms } from './sms.ts';
import { whatsapp } from './whatsapp.ts';

/** The sender of each channel. */
export const channels: Readonly<Record<Channel, ChannelSender>> = { email, sms, whatsapp };
