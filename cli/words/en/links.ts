/** The root of `regua serve` */
export const links = {
  title: 'Pages of the sandbox',
  about:
    '{count, plural, one {# debt} other {# debts}}. This list is of this machine alone: no stage has one.',
  checkCode: 'Is a boleto or a Pix code ours?',
  type: 'type {digits}',
} as const;
