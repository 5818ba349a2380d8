/** A message as the viewer of a page shows it, by the channels that it has. */
export interface ShownMessage {
  /** In anchors and scripts. */
  readonly id: string;
  readonly subject: string;
  /** What is said of it below its subject. */
  readonly about: string;
  readonly email?: { readonly html: string; readonly text: string };
  readonly sms?: string;
  readonly whatsapp?: { readonly text: string; readonly about: string };
}
