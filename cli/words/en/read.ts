/** `regua read` */
export const read = {
  summary:
    'read a document from outside (return file of a bank, body of a webhook, report of SES, SMS or WhatsApp), and print what would be recorded, why, and what would go to a person',
  file: 'the document',
  adapter: 'whose webhook it is; guessed for Asaas and BACEN Pix',
  creditor: 'for whom the provider reports, when the body does not say',
} as const;
