import { hasStoppedMarketing } from '#adapters/table/marketing-wishes.ts';
import { templateState } from '#adapters/table/whatsapp-templates.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Contact } from '#schemas/records/debtor.ts';
import { addressesOf } from './addresses.ts';
import type { ChannelSender } from './channel.ts';

/** Which addresses each channel can use, without the clients that send. */
export const REACH: Readonly<Record<Channel, ChannelSender['reach']>> = {
  email: ({ debtor }) => addressesOf(debtor.contacts, ({ kind }) => kind === 'email'),

  sms: ({ debtor }) => addressesOf(debtor.contacts, ({ takesSms }) => takesSms),

  async whatsapp({ debtor, creditor, message }) {
    if (!creditor.whatsapp || !message.whatsapp)
      return { rule: 'no-whatsapp', citation: 'the creditor has no number, or the message no template' };
    if (!debtor.optIns.includes('whatsapp'))
      return {
        rule: 'no-opt-in',
        citation: 'WhatsApp Business policy: prior opt-in that names the business',
      };
    const { template, language, category } = message.whatsapp;
    const state = await templateState(template, language);
    if (state?.category !== undefined && state.category !== category)
      return {
        rule: 'template-recategorised',
        citation: `Meta made the template ${state.category}: it costs otherwise, and who asked for no offers may not get it`,
      };
    if (state?.status !== undefined && state.status !== 'approved')
      return { rule: 'template-not-approved', citation: `Meta has the template as ${state.status}` };
    const open = category === 'marketing' ? await wantingMarketing(debtor.contacts) : debtor.contacts;
    return addressesOf(open, ({ kind, whatsApp: has }) => kind === 'phone' && has !== 'no');
  },
};

/** The contacts whose owner did not stop messages that advertise. */
async function wantingMarketing(contacts: readonly Contact[]): Promise<Contact[]> {
  const wanting = await Promise.all(
    contacts.map(async (contact) => contact.kind === 'phone' && !(await hasStoppedMarketing(contact.value))),
  );
  return contacts.filter((_, index) => wanting[index]);
}
