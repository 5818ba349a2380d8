/** `regua legal-rate` */
export const legalRate = {
  summary: 'write the monthly legal rates of interest that Banco Central published into the configuration',
  from: 'the series 29543 as JSON (api.bcb.gov.br/dados/serie/bcdata.sgs.29543/dados?formato=json)',
  readOn: 'the day on which it was read',
} as const;
