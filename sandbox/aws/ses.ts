import * as z from 'zod';
import type { Email } from './email.ts';
import { AwsError } from './errors.ts';
import { readMime } from './mime.ts';
import { type Operations, operation } from './operation.ts';
import type { World } from './world.ts';

const addresses = z.array(z.string()).default([]);
const pairs = z.array(z.strictObject({ Name: z.string(), Value: z.string() })).default([]);
const part = z.strictObject({ Data: z.string(), Charset: z.string().optional() });

const sendEmail = z.strictObject({
  FromEmailAddress: z.string().optional(),
  Destination: z
    .strictObject({ ToAddresses: addresses, CcAddresses: addresses, BccAddresses: addresses })
    .default({ ToAddresses: [], CcAddresses: [], BccAddresses: [] }),
  ReplyToAddresses: addresses,
  ConfigurationSetName: z.string().optional(),
  EmailTags: pairs,
  Content: z.strictObject({
    Simple: z
      .strictObject({
        Subject: part,
        Body: z.strictObject({ Html: part.optional(), Text: part.optional() }),
        Headers: pairs,
      })
      .optional(),
    Raw: z.strictObject({ Data: z.base64() }).optional(),
  }),
});

/** SES version 2: what is sent is reported. */
export class Ses {
  readonly operations: Operations;

  constructor(world: World) {
    this.operations = {
      SendEmail: operation(sendEmail, async (input) => {
        const { Destination, Content, ReplyToAddresses } = input;
        const { Simple, Raw } = Content;
        if ((Simple === undefined) === (Raw === undefined)) {
          throw new AwsError('BadRequestException', 'Content must be either Simple or Raw');
        }
        if (Simple && Object.values(Destination).flat().length === 0) {
          throw new AwsError('BadRequestException', 'Destination is required');
        }
        const raw = Raw && Buffer.from(Raw.Data, 'base64').toString();
        const mime = raw === undefined ? undefined : await readMime(raw);
        const email: Email = {
          at: world.clock.now(),
          messageId: world.ids.uuid('email'),
          from: mime?.from ?? input.FromEmailAddress,
          to: Destination.ToAddresses.length > 0 ? Destination.ToAddresses : (mime?.to ?? []),
          cc: Destination.CcAddresses,
          bcc: Destination.BccAddresses,
          replyTo: mime?.replyTo ?? ReplyToAddresses,
          subject: mime?.subject ?? Simple?.Subject.Data,
          html: mime?.html ?? Simple?.Body.Html?.Data,
          text: mime?.text ?? Simple?.Body.Text?.Data,
          headers: mime?.headers ?? toRecord(Simple?.Headers ?? []),
          tags: toRecord(input.EmailTags),
          configurationSet: input.ConfigurationSetName,
          raw,
        };
        world.report({ kind: 'email', email });
        return { MessageId: email.messageId };
      }),
    };
  }
}

function toRecord(pairs: readonly { Name: string; Value: string }[]): Record<string, string> {
  return Object.fromEntries(pairs.map(({ Name, Value }) => [Name, Value]));
}
