import { hasStoppedMarketing } from '#adapters/table/marketing-wishes.ts';
import { templateState } from '#adapters/table/whatsapp-templates.ts';
import { isUsableOn } from '#domain/contacts/is-usable-on.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Contact } from '#schemas/records/debtor.ts';
import { addressesOf } from './addresses.ts';
import type { Addressee, ChannelSender, Reach } from './channel.ts';

/** Which addresses each channel can use, without the clients that send. */
export const REACH: Readonly<Record<Channel, ChannelSender['reach']>> = {
  email: (to) => reachBy('email', to),
  sms: (to) => reachBy('sms', to),
  async whatsapp(to) {
    const { template, language, category } = to.message.whatsapp ?? {};
    if (template === undefined || language === undefined || !to.debtor.optIns.includes('whatsapp'))
      return reachBy('whatsapp', to);
    const state = await templateState(template, language);
    const open = category === 'marketing' ? await wantingMarketing(to.debtor.contacts) : to.debtor.contacts;
    return reachBy('whatsapp', to, { state, open });
  },
};

/** What is known of a template at Meta, and the contacts to which it may go. */
interface KnownTemplate {
  readonly state?:
    | { readonly category?: string | undefined; readonly status?: string | undefined }
    | undefined;
  readonly open: readonly Contact[];
}

/** Which addresses a channel can use by what is known. */
export function reachBy(
  channel: Channel,
  { debtor, creditor, message }: Addressee,
  { state, open }: KnownTemplate = { open: debtor.contacts },
): Reach {
  const isUsable = (contact: Contact): boolean => isUsableOn(contact, channel);
  if (channel !== 'whatsapp') return addressesOf(debtor.contacts, isUsable);
  if (!creditor.whatsapp || !message.whatsapp)
    return { rule: 'no-whatsapp', citation: 'the creditor has no number, or the message no template' };
  if (!debtor.optIns.includes('whatsapp'))
    return {
      rule: 'no-opt-in',
      citation: 'WhatsApp Business policy: prior opt-in that names the business',
    };
  if (state?.category !== undefined && state.category !== message.whatsapp.category)
    return {
      rule: 'template-recategorised',
      citation: `Meta made the template ${state.category}: it costs otherwise, and who asked for no offers may not get it`,
    };
  if (state?.status !== undefined && state.status !== 'approved')
    return { rule: 'template-not-approved', citation: `Meta has the template as ${state.status}` };
  return addressesOf(open, isUsable);
}

/** The contacts whose owner did not stop messages that advertise. */
async function wantingMarketing(contacts: readonly Contact[]): Promise<Contact[]> {
  const wanting = await Promise.all(
    contacts.map(async (contact) => contact.kind === 'phone' && !(await hasStoppedMarketing(contact.value))),
  );
  return contacts.filter((_, index) => wanting[index]);
}
