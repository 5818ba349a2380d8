import { sentences } from '#cli/words/reasons.ts';

/** What is wrong with the value of an option. */
export const options = sentences({
  'must be a day as YYYY-MM-DD': 'deve ser um dia, como 2026-03-09',
  'must be a number from 0 to 65535': 'deve ser um número de 0 a 65535',
  'must be an instant as 18/05/2026 10:00 or 2026-05-18T10:00:00-04:00':
    'deve ser um instante, como 2026-05-18T10:00:00-04:00 ou 18/05/2026 10:00',
  'must be one of {options}': 'deve ser um destes: {options}',
  'must be 1 to 64 printable ASCII characters without spaces':
    'deve ter de 1 a 64 caracteres ASCII visíveis, sem espaços',
  'must be one or more of {channels}, with commas between them':
    'deve ser um ou mais destes, com vírgulas entre eles: {channels}',
  'must be a whole number from 1 to 600': 'deve ser um número inteiro de 1 a 600',
  'must be a whole number of days, as 3 or -3': 'deve ser um número inteiro de dias, como 3 ou -3',
  'must be more than R$ 0,00, and at most R$ 99.999.999,99':
    'deve ser mais que R$ 0,00 e no máximo R$ 99.999.999,99',
  'must be letters, digits, ":", "_" or "-", separated by commas':
    'deve ter só letras, dígitos, ":", "_" ou "-", com vírgulas entre as etiquetas',
});
