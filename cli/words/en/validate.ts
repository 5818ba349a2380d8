/** `regua validate` */
export const validate = {
  summary: 'check a CPF, a CNPJ, a phone or an e-mail',
  kind: 'the kind of the value',
  value: 'the value',
  taxId: 'a valid {kind}: {formatted}, for display {masked}',
  taxIdAlphanumeric: 'a valid {kind}, alphanumeric: {formatted}, for display {masked}',
  phone:
    'a {kind, select, mobile {mobile} landline {landline} other {service}} number, {takesSms, select, yes {takes SMS} other {takes no SMS}}: {number}',
  email: 'a valid address: {email}',
  emailMeant: 'a valid address: {email}; was {suggestion} meant?',
} as const;
