/** The systems that `--from` may name. */
export const PROFILE_IDS = [
  'conta-azul',
  'omie',
  'tiny',
  'protheus',
  'sankhya',
  'sap-b1',
  'senior',
  'superlogica',
  'sienge',
  'asaas',
  'iugu',
  'generic',
] as const;
