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

/** By the layout of the return file. */
export const ANSWERS: Readonly<Record<string, Answers>> = {
  /** "Particularidades BB, Leiaute CNAB 240", agosto/2017, 28.3T, p. 22: its 52 is another than Febraban's. */
  'banco-do-brasil-240': {
    ...FEBRABAN_240,
    words: { ...FEBRABAN_REASONS, '52': 'registro de título já liquidado, carteira 17' },
  },
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
};
