/** `regua preview` */
export const preview = {
  summary: 'write a gallery of HTML pages with every message in every tone, for sample debtors',
  out: 'the folder for the pages; earlier previews there are replaced',
  written: '{count} previews are in {file}',
} as const;
