import { CALL_WITHIN, type Mailbox } from '#test/deploy/place.ts';

/** What MiniStack shows of the messages that it took. */
interface SentEmails {
  readonly messages: Record<
    string,
    { readonly To: string[]; readonly Subject: string; readonly BodyText: string }[]
  >;
}
interface SentSms {
  readonly sms_messages: Record<string, { readonly Message: string }[]>;
}

/** The mailbox of the emulator, oldest message first. */
export const mailboxAt = (url: string): Mailbox => ({
  async emailsTo(address) {
    const { messages } = await read<SentEmails>(`${url}/_ministack/ses/messages`);
    return Object.values(messages)
      .flat()
      .filter(({ To }) => To.includes(address))
      .map(({ Subject, BodyText }) => ({ to: address, subject: Subject, text: BodyText }));
  },

  async smsTo(phone) {
    const { sms_messages } = await read<SentSms>(
      `${url}/_ministack/sns/sms-messages?phoneNumber=${encodeURIComponent(phone)}`,
    );
    return (sms_messages[phone] ?? []).map(({ Message }) => Message);
  },
});

async function read<T>(url: string): Promise<T> {
  const response = await fetch(url, { signal: AbortSignal.timeout(CALL_WITHIN) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return (await response.json()) as T;
}
