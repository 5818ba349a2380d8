import { plain } from './header.ts';

/** What a title of a kind is: one to be collected, one that is not, or one about which a person decides. */
export type TitleKind = 'title' | 'credit' | 'forecast' | 'person';

/**
 * Codes of kinds of titles, as systems have them in receivables. Each company may add its own, so a code that is on no list is for a person.
 *
 * - TOTVS Protheus, table 05, `E1_TIPO`: readers of SE1 leave out `NCC` (nota de crédito) and `RA` (recebimento antecipado), and `PR` (provisório);
 *   tdn.totvs.com, "Tipos de títulos", page 312159830, and a dozen public queries with `E1_TIPO NOT IN ('NCC','RA','PR')`; read 2026-12-01.
 *   `PA` (pagamento antecipado) and `NDF` are credits among payables. Abatements and withheld taxes (`AB-`, `IR-`) lower another title.
 * - TOTVS Logix, CRE0300 "Tipos Documento" (tdn-homolog.totvs.com): `DP`, `ND`, `NS` and `CH` are debits, `NC` is a credit; read 2026-12-01.
 * - Senior Sapiens, `CODTPT` (E002TPT): a company makes its own. `DPL`, `CHP` and `CHD` are collected in a public query on E301TCR; `DUP` and `NFS`
 *   are, and `CRE` is a credit, in an export that was seen 2026-12-01.
 */
const CODES: Readonly<Record<Exclude<TitleKind, 'person'>, readonly string[]>> = {
  title: [
    ...['DP', 'DUP', 'DPL', 'DM', 'DMI', 'DS', 'DSI', 'NF', 'NFE', 'NFS', 'NFSE', 'NFC', 'FT', 'FAT', 'TF'],
    ...['BOL', 'BL', 'BLT', 'CH', 'CHQ', 'CHP', 'CHD', 'NP', 'RC', 'REC', 'ND', 'NS', 'NDC', 'PIX', 'CTR'],
  ],
  credit: [
    ...['NCC', 'RA', 'NC', 'NCR', 'CRE', 'CRD', 'ADI', 'ADT', 'ADC', 'ANT', 'PA', 'DEV', 'NDF', 'HAV'],
  ],
  forecast: ['PR', 'PRV', 'PREV', 'PROV'],
};

/** Words of kinds, in our form (`plain`). */
const WORDS: Readonly<Record<'credit' | 'forecast', readonly string[]>> = {
  credit: [
    ...['adiantamento', 'adiantamento cliente', 'antecipacao', 'recebimento antecipado', 'credito'],
    ...['credito cliente', 'nota credito', 'nota credito cliente', 'devolucao', 'devolucao venda', 'haver'],
  ],
  forecast: ['provisao', 'previsao', 'provisorio', 'titulo provisorio'],
};

/** What lowers another title: `AB-`, `IR-`. */
const LOWERS = /^[A-Z]{2}-$/;
/** `DUP - Duplicata`. */
const NAMED_CODE = /^([A-Z0-9]{2,4}-?)\s*[-–:]\s*\p{L}/u;
/** Kinds of persons and of movements, which say nothing of the title. */
const OTHER_CODES: readonly string[] = ['PF', 'PJ', 'CR', 'CP', 'SIM', 'NAO', 'DES', 'ENT', 'SAI'];

/** The cell of a column of kinds as it is compared. */
export const codeIn = (text: string): string => text.trim().toUpperCase();

/** True of a text that may be the code of a kind, known or not. */
export const isKindCode = (text: string): boolean => /^[A-Z0-9]{2,4}-?$/.test(codeIn(text));

/** True of a code that may be that of a kind which nobody knows, in a column of which no other is known either. */
export const mayBeUnknownKind = (text: string): boolean =>
  isKindCode(text) && !OTHER_CODES.includes(codeIn(text));

/**
 * What the cell of a column of kinds says of a title; undefined where no list has it.
 * @param given what a person says of codes
 */
export function kindOf(text: string, given: Readonly<Record<string, TitleKind>> = {}): TitleKind | undefined {
  const wanted = plain(text);
  for (const [code, kind] of Object.entries(given)) if (plain(code) === wanted) return kind;
  const whole = codeIn(text);
  const code = NAMED_CODE.exec(whole)?.[1] ?? whole;
  for (const kind of ['title', 'credit', 'forecast'] as const) if (CODES[kind].includes(code)) return kind;
  if (LOWERS.test(code)) return 'person';
  for (const kind of ['credit', 'forecast'] as const) if (WORDS[kind].includes(wanted)) return kind;
  return undefined;
}
