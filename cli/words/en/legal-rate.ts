/** `regua legal-rate` */
export const legalRate = {
  summary: 'write the monthly legal rates of interest that Banco Central published into the configuration',
  file: 'the series 29543 as JSON (api.bcb.gov.br/dados/serie/bcdata.sgs.29543/dados?formato=json)',
  readOn: 'the day on which it was read',
  otherRates:
    '{file}: has another rate for {months}; what was charged by the old one does not change by itself: correct {config} by hand if it was wrong',
  otherRate: '{month} ({rate}, not {known})',
  allKnown: '{config} has all {count} months of the file already',
  added: '{config}: {count} months added, {months}',
  noJson: '{file}: is not JSON; download it with formato=json',
} as const;
