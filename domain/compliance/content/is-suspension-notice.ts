import { compilePattern } from './pattern.ts';

/** What the prior notice of a lawful suspension says; each has to be in it. */
const PARTS: readonly (readonly string[])[] = [
  // By which rule.
  [
    'resolucao',
    'aneel',
    'anatel',
    'ans',
    'arsesp',
    'agencia reguladora',
    'lei (?:n )?\\d+',
    'art \\d+',
    'artigo \\d+',
    'clausula \\d*',
    'regulament*',
    'norma*',
    'contrato',
    'aviso previo',
    'notificacao previa',
    'comunicacao previa',
    'previamente',
  ],
  // What: a suspension.
  ['suspen*', 'interrup*', 'interromp*', 'deslig*', 'bloque*', 'cancelament*', 'rescis*'],
  // When: a day, or a number of days.
  ['\\d{1,2}[^a-z0-9|]\\d{1,2}(?:[^a-z0-9|]\\d{2,4})?', '(?:\\d+|dez|quinze|trinta|sessenta) (?:.. )?dias?'],
  // How to pay, to talk or to contest.
  [
    'contest*',
    'negoci*',
    'parcel*',
    'discord*',
    'ja pag*',
    'duvida*',
    'fale',
    'ligue',
    'atendimento',
    'comprovante',
    'combin*',
    '0800',
    'ouvidoria',
    'canal',
    'canais',
    'acordo',
  ],
];

/** Words that no neutral notice has, and services that no debt may stop. */
const PRESSING = [
  'evite',
  'ultim[oa]*',
  'imediat*',
  'urgent*',
  'amanha',
  'hoje',
  'consequencia*',
  'senao',
  'vergonh*',
  'alun*',
  'prova*',
  'diploma*',
  'historico*',
  'tratamento*',
  'remedio*',
  'cirurgia*',
  'elevador*',
  'condomin*',
  'morador*',
  'paciente*',
];

const parts = PARTS.map((patterns) => patterns.map(compilePattern));
const pressing = PRESSING.map(compilePattern);
const has = (text: string, patterns: readonly RegExp[]): boolean =>
  patterns.some((one) => text.search(one) >= 0);

/**
 * Whether a folded text is the neutral notice that a regulated service may be suspended (Lei 8.987/1995 art. 6 §3 II; Aneel,
 * Resolução 1.000/2021; Anatel, Resolução 632/2014): by which rule, what, when, and whom to talk to. Schools, clinics and
 * condominiums have no such right. Lei 14.015/2020 wants the day from which, where the service is public: a number of days passes here too.
 */
export const isSuspensionNotice = (text: string): boolean =>
  parts.every((patterns) => has(text, patterns)) && !has(text, pressing);
