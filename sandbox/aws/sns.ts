import * as z from 'zod';
import { type Operations, operation } from './operation.ts';
import type { TextMessage } from './text-message.ts';
import type { World } from './world.ts';

const publish = z.strictObject({
  PhoneNumber: z.string().regex(/^\+[1-9]\d{6,14}$/, 'must be in E.164 form'),
  Message: z.string().min(1).max(1600),
  MessageAttributes: z
    .record(z.string(), z.strictObject({ DataType: z.string(), StringValue: z.string() }))
    .default({}),
});

/** SNS, text messages only: what is published to a phone number is reported. */
export class Sns {
  readonly operations: Operations;

  constructor(world: World) {
    this.operations = {
      Publish: operation(publish, ({ PhoneNumber, Message, MessageAttributes }) => {
        const text: TextMessage = {
          at: world.clock.now(),
          messageId: world.ids.uuid('sms'),
          phoneNumber: PhoneNumber,
          message: Message,
          attributes: Object.fromEntries(
            Object.entries(MessageAttributes).map(([name, { StringValue }]) => [name, StringValue]),
          ),
        };
        world.report({ kind: 'sms', text });
        return { MessageId: text.messageId };
      }),
    };
  }
}
