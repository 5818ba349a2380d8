/** Names of what has a code elsewhere: channels, rules of the gate. */
export const names = {
  email: 'e-mail',
  sms: 'SMS',
  whatsapp: 'WhatsApp',
  'contact-hours': 'outside the hours of contact',
  'too-early': 'too early for a first contact by phone',
} as const;
