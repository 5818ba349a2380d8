import * as z from 'zod';
import { type Operations, operation } from './operation.ts';
import type { TextMessage } from './text-message.ts';
import type { World } from './world.ts';

// The query protocol numbers the entries of a map: {entry: {1: {Name, Value}, 2: ...}}.
const attributes = z
  .strictObject({
    entry: z.record(
      z.string(),
      z.strictObject({
        Name: z.string(),
        Value: z.strictObject({ DataType: z.string(), StringValue: z.string() }),
      }),
    ),
  })
  .default({ entry: {} });

const publish = z.strictObject({
  PhoneNumber: z.string().regex(/^\+[1-9]\d{6,14}$/, 'must be in E.164 form'),
  Message: z.string().min(1).max(1600),
  MessageAttributes: attributes,
});

/** SNS, text messages only: what is published to a phone number stays in `texts`. */
export class Sns {
  readonly texts: TextMessage[] = [];
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
            Object.values(MessageAttributes.entry).map(({ Name, Value }) => [Name, Value.StringValue]),
          ),
        };
        this.texts.push(text);
        world.report({ kind: 'sms', text });
        return { MessageId: text.messageId };
      }),
    };
  }
}
