/** `regua validate` */
export const validate = {
  summary: 'check a CPF, a CNPJ, a phone or an e-mail',
  kind: 'the kind of the value',
  value: 'the value',
} as const;
