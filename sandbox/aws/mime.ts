import PostalMime from 'postal-mime';

/** What a mail program makes of a MIME message. */
export interface ReadMime {
  readonly from: string | undefined;
  readonly to: readonly string[];
  readonly replyTo: readonly string[];
  readonly subject: string | undefined;
  readonly text: string | undefined;
  readonly html: string | undefined;
  /** The headers by name as it is written; the last one counts. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Reads a MIME message with another library than the one that composes it. */
export async function readMime(raw: string): Promise<ReadMime> {
  const email = await PostalMime.parse(raw);
  const addresses = (list: typeof email.to): string[] =>
    (list ?? []).flatMap(({ address }) => (address ? [address] : []));
  const { name, address } = email.from ?? {};
  return {
    from: address && (name ? `${name} <${address}>` : address),
    to: addresses(email.to),
    replyTo: addresses(email.replyTo),
    subject: email.subject,
    text: email.text?.replaceAll('\r\n', '\n'),
    html: email.html?.replaceAll('\r\n', '\n'),
    headers: Object.fromEntries(email.headers.map(({ originalKey, value }) => [originalKey, value])),
  };
}
