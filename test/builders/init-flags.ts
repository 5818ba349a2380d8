/** The answers of a company to `regua init`, as flags. */
export const INIT_FLAGS = [
  ...['--name', 'Aço & Cia'],
  ...['--legal-name', 'Aço e Companhia Ltda.'],
  ...['--tax-id', '11222333000181'],
  ...['--address', 'Rua das Flores, 100, Centro, Recife - PE, 50010-000'],
  ...['--city', 'Recife'],
  ...['--uf', 'pe'],
  ...['--email', 'cobranca@acoecia.com.br'],
  ...['--phone', '(81) 3333-4444'],
  ...['--pix-key', '+5581999990000'],
  ...['--privacy-url', 'https://acoecia.com.br/privacidade'],
  ...['--officer', 'Ana Lima, dados@acoecia.com.br'],
];
