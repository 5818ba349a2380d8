import { MAY_CALL } from '#functions/api/roles.ts';
import { citationsInPortuguese } from './citations.ts';

/** What the web application has as data, put in by the build: it holds no code of the API or of the command line. */
export async function webData(): Promise<Readonly<Record<string, string>>> {
  return { MAY_CALL: JSON.stringify(MAY_CALL), CITATIONS: JSON.stringify(await citationsInPortuguese()) };
}
