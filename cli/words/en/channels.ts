/** Names of channels */
export const channels = {
  email: 'e-mail',
  sms: 'SMS',
  whatsapp: 'WhatsApp',
  phone: 'phone',
  page: 'page',
  message: 'message',
} as const;
