import type { Place } from '#formats/cnab/place.ts';
import { FEBRABAN_REASONS } from './febraban-reasons.ts';
import { ITAU_REASONS } from './itau-reasons.ts';

/** What a bank's return file answers to a remittance: by the codes of its occurrences. */
export interface Answers {
  /** Entrada confirmada: it can be paid. */
  readonly confirmed: readonly string[];
  /** Entrada rejeitada. */
  readonly rejected: readonly string[];
  /** The due date was changed. */
  readonly dueDateChanged: readonly string[];
  /** Another instruction was refused: a withdrawal, an abatement. */
  readonly instructionRefused: readonly string[];
  /** Where the record (of CNAB 240: segment T) has the reasons, each of two characters. */
  readonly reasons: Place;
  /** The bank's words for a reason. */
  readonly words: Readonly<Record<string, string>>;
}

/** Febraban's CNAB 240: movements of note C044, reasons of note C047 (segment T, 214-223). */
const FEBRABAN_240: Answers = {
  confirmed: ['02'],
  rejected: ['03'],
  dueDateChanged: ['14'],
  instructionRefused: ['26', '30'],
  reasons: [214, 223],
  words: FEBRABAN_REASONS,
};

/** The answers by the layout of the return file. */
export const ANSWERS: Readonly<Record<string, Answers>> = {
  /** "Particularidades BB, Leiaute CNAB 240", agosto/2017, 28.3T, p. 22: its 52 is another than Febraban's. */
  'banco-do-brasil-240': {
    ...FEBRABAN_240,
    words: { ...FEBRABAN_REASONS, '52': 'registro de título já liquidado, carteira 17' },
  },
  /** "Cobrança Banrisul, Leiaute CNAB 400": occurrences pp. 18-19, reasons 383-392 (p. 19), in Febraban's words (pp. 25-27). */
  'banrisul-400': {
    confirmed: ['02', '47'],
    rejected: ['03'],
    dueDateChanged: ['14'],
    // What it refuses of a title that is registered is in the reasons of its changes, which it confirms by the same codes.
    instructionRefused: [],
    reasons: [383, 392],
    words: FEBRABAN_REASONS,
  },
  /** "Troca de Arquivos - Cobrança Bradesco", 4008.524.0121 version 11, p. 45, reasons 319-328 (p. 47), by codes of its own. */
  'bradesco-400': {
    confirmed: ['02'],
    rejected: ['03', '24'],
    dueDateChanged: ['14'],
    instructionRefused: ['27', '30', '32'],
    reasons: [319, 328],
    words: {},
  },
  'caixa-240': FEBRABAN_240,
  'itau-240': FEBRABAN_240,
  /** "Cobrança - Layout de arquivos 400 posições", julho/2021, note 17, pp. 35-36; reasons 378-385 (p. 21, note 20). */
  'itau-400': {
    confirmed: ['02', '64'],
    rejected: ['03'],
    dueDateChanged: ['14'],
    instructionRefused: ['15', '16', '17', '18'],
    reasons: [378, 385],
    words: ITAU_REASONS,
  },
  /** "Layout de Arquivo Padrão 240 - Cobrança", H7815 version 2.9, abril/2018, p. 10: five places before Febraban's. */
  'santander-240': { ...FEBRABAN_240, reasons: [209, 218] },
  'sicoob-240': FEBRABAN_240,
  'sicredi-240': FEBRABAN_240,
};
