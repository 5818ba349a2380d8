/** A text message that SNS accepted. */
export interface TextMessage {
  readonly at: number;
  readonly messageId: string;
  readonly phoneNumber: string;
  readonly message: string;
  readonly attributes: Readonly<Record<string, string>>;
}
