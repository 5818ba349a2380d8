import type { PhoneWords } from './pt-BR.ts';

export const en: PhoneWords = {
  title: 'Phones',
  about: 'What each customer got, as they see it. In the sandbox alone.',
  none: 'No message yet',
  noneAbout: 'Have the clock go on to the next send.',
  list: 'Customers with messages',
  phoneOf: (name) => `Phone of ${name}`,
  somebody: 'Customer without data',
  channel: 'Channel',
  channels: { email: 'E-mail', sms: 'SMS', whatsapp: 'WhatsApp' },
  nothingHere: 'Nothing here.',
  inbox: 'Inbox',
  back: 'Back to the messages',
  noSubject: '(no subject)',
  content: (subject) => `E-mail: ${subject}`,
  asText: 'Show as text',
  asHtml: 'Show as the customer sees it',
  lost: (count) =>
    count === 1 ? '1 message did not reach this phone' : `${count} messages did not reach this phone`,
  lostOne: (channel, address) => `by ${channel}, to ${address}`,
  reply: 'Reply as the customer',
  replyHint: 'SAIR',
  send: 'Send',
  page: "Customer's page",
  pageAsks: (digits) => `asks for the beginning of the document: ${digits}`,
};
