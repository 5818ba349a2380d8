/** An e-mail that SES accepted. */
export interface Email {
  readonly at: number;
  readonly messageId: string;
  readonly from: string | undefined;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly replyTo: readonly string[];
  readonly subject: string | undefined;
  readonly html: string | undefined;
  readonly text: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  readonly configurationSet: string | undefined;
  /** The whole MIME message, when it was given as `Content.Raw`; the fields above are then read from it. */
  readonly raw: string | undefined;
}
