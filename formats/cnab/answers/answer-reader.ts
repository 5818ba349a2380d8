import type { ReturnFileEvent } from '#formats/cnab/events.ts';
import { at } from '#formats/cnab/place.ts';
import { ANSWERS, type Answers } from './answers.ts';

/** What a bank answered about a title of a remittance file. */
export interface Answer {
  readonly what: 'confirmed' | 'rejected' | 'dueDateChanged' | 'instructionRefused';
  readonly line: number;
  /** The bank's code for the occurrence. */
  readonly occurrence: string;
  /** The nosso número as the events of return files have it. */
  readonly ourNumber: string;
  /** The bank's reasons, each with its words where they are known: `48 (CEP inválido)`. Empty of a confirmation. */
  readonly reasons: readonly string[];
}

/** Finds the answers to remittance files among the events of a return file, line by line. */
export interface AnswerReader {
  /** @param events what the reader of the file made of the line */
  take(line: string, events: readonly ReturnFileEvent[]): readonly Answer[];
}

const KINDS = ['confirmed', 'rejected', 'dueDateChanged', 'instructionRefused'] as const;

/** Reads the answers of a return file, beside the reader of its payments (`returnFileReader`). */
export function answerReader(): AnswerReader {
  let answers: Answers | undefined;
  let segmentT = '';
  return {
    take(line, events) {
      if (isSegment(line, 'T')) segmentT = line;
      const record = isSegment(line, 'U') ? segmentT : line;
      return events.flatMap((event) => {
        if (event.what === 'header') answers = ANSWERS[event.layout];
        if (event.what !== 'other' || !answers) return [];
        const { occurrence, ourNumber } = event;
        const what = KINDS.find((kind) => answers?.[kind].includes(occurrence));
        if (what === undefined) return [];
        const isRefusal = what === 'rejected' || what === 'instructionRefused';
        const reasons = isRefusal ? reasonsIn(record, answers) : [];
        return [{ what, line: event.line, occurrence, ourNumber, reasons }];
      });
    },
  };
}

/** A detail of CNAB 240 with a letter: no record of CNAB 400 is as short. */
const isSegment = (line: string, letter: string): boolean =>
  line.length <= 241 && line[7] === '3' && line[13] === letter;

function reasonsIn(record: string, { reasons, words }: Answers): string[] {
  const codes = at(record, reasons).match(/.{1,2}/g) ?? [];
  return codes
    .map((code) => code.trim())
    .filter((code) => code !== '' && code !== '00' && code !== '0')
    .map((code) => (words[code] === undefined ? code : `${code} (${words[code]})`));
}
