import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { renderEmail } from '../../../../domain/render-message.ts';
import { env } from '../../env.ts';
import { lazily } from '../../lazily.ts';
import { addressesOf } from '../addresses.ts';
import { answerTo } from '../answer.ts';
import type { ChannelSender } from '../channel.ts';

/** One attempt only: a retry after a lost answer would send twice. */
const ses = lazily(() => new SESv2Client({ maxAttempts: 1 }));

/** The address is not one. An unverified sender or a paused account is our fault, not the address's. */
const REFUSALS = ['BadRequestException'];

export const email: ChannelSender = {
  reach: ({ debtor }) => addressesOf(debtor.contacts, ({ kind }) => kind === 'email'),

  prepare({ debtId, version, step, creditor, address, template, facts }) {
    const { subject, text, html } = renderEmail(template, facts);
    const command = new SendEmailCommand({
      FromEmailAddress: `${displayName(creditor.name)} <${creditor.sender.email}>`,
      ReplyToAddresses: [creditor.sender.replyTo],
      Destination: { ToAddresses: [address] },
      Content: {
        Simple: {
          Subject: { Data: subject, Charset: 'UTF-8' },
          Body: { Text: { Data: text, Charset: 'UTF-8' }, Html: { Data: html, Charset: 'UTF-8' } },
        },
      },
      ConfigurationSetName: env('SES_CONFIGURATION_SET'),
      EmailTags: [
        { Name: 'debtId', Value: debtId },
        { Name: 'version', Value: String(version) },
        { Name: 'step', Value: step },
      ],
    });
    return async () => {
      try {
        const { MessageId } = await ses().send(command);
        return { status: 'sent', messageId: MessageId as string };
      } catch (error) {
        return answerTo(error, REFUSALS);
      }
    };
  },
};

/** A name as an address header carries it (RFC 2047). */
const displayName = (name: string): string => `=?UTF-8?B?${Buffer.from(name, 'utf8').toString('base64')}?=`;
