/** The root of `regua serve` */
export const links = {
  title: 'Pages of the sandbox',
  about:
    '{count, plural, one {# debt} other {# debts}}. This list is of this machine alone: no stage has one.',
  checkCode: 'Is a boleto or a Pix code ours?',
  type: 'type {digits}',
  api: 'The API for people and systems answers below',
  apiCaller:
    'says who calls, as role@creditor: without this header you are an operator of every creditor. A stage asks for an access token instead.',
  apiReference: 'Every operation is described in',
} as const;
