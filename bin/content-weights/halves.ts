import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCorpus } from '#cli/check-corpus.ts';
import { findingTraits } from '#domain/compliance/content/evidence/finding-traits.ts';
import { isTooShortToWeigh } from '#domain/compliance/content/evidence/judge-evidence.ts';
import { traitsOf } from '#domain/compliance/content/evidence/traits-of.ts';
import {
  SENTENCES_TOGETHER,
  type Stretch,
  stretchesOf,
} from '#domain/compliance/content/evidence/weigh-text.ts';
import { findingsIn, findingsWithin } from '#domain/compliance/content/findings-in.ts';
import { foldText } from '#domain/compliance/content/fold-text.ts';
import { maskNames } from '#domain/compliance/content/mask-names.ts';
import type { CorpusText } from '#schemas/content-corpus.ts';
import type { Example } from './train.ts';

/** The halves of the corpus by which rules and weights are made. No other file of it may ever be read here. */
export const MAKING_HALVES = [
  'ours.jsonl',
  'ours-2.jsonl',
  'ours-3.jsonl',
  'ours-4.jsonl',
  'ours-5.jsonl',
  'ours-6.jsonl',
  'ours-7.jsonl',
  'ours-8.jsonl',
  'ours-9.jsonl',
  'ours-10.jsonl',
  'ours-11.jsonl',
  'ours-12.jsonl',
  'ours-13.jsonl',
  'ours-14.jsonl',
  'ours-15.jsonl',
  'ours-16.jsonl',
  'ours-17.jsonl',
  'ours-18.jsonl',
  'ours-19.jsonl',
  'ours-20.jsonl',
  'ours-21.jsonl',
  'ours-22.jsonl',
  'ours-23.jsonl',
  'ours-24.jsonl',
  'ours-25.jsonl',
] as const;
export type MakingHalf = (typeof MAKING_HALVES)[number];

/** Half -> those of whose misjudged texts it says the like: weights made of it know them. */
const ECHOES: Readonly<Partial<Record<MakingHalf, readonly MakingHalf[]>>> = {
  'ours-3.jsonl': ['ours.jsonl', 'ours-2.jsonl'],
  'ours-6.jsonl': ['ours-2.jsonl', 'ours-4.jsonl', 'ours-5.jsonl'],
  'ours-9.jsonl': ['ours-2.jsonl', 'ours-4.jsonl', 'ours-7.jsonl'],
  'ours-11.jsonl': ['ours-2.jsonl', 'ours-4.jsonl', 'ours-7.jsonl', 'ours-10.jsonl'],
  'ours-15.jsonl': ['ours-12.jsonl', 'ours-13.jsonl', 'ours-14.jsonl'],
  'ours-19.jsonl': [
    'ours-10.jsonl',
    'ours-12.jsonl',
    'ours-13.jsonl',
    'ours-14.jsonl',
    'ours-16.jsonl',
    'ours-17.jsonl',
    'ours-18.jsonl',
  ],
  'ours-24.jsonl': ['ours-21.jsonl', 'ours-22.jsonl', 'ours-23.jsonl'],
};

/** The halves of which weights may be made that know nothing of one. */
export const halvesWithout = (half: MakingHalf): MakingHalf[] =>
  MAKING_HALVES.filter((other) => other !== half && !ECHOES[other]?.includes(half));

const FOLDER = join(fileURLToPath(new URL('../..', import.meta.url)), 'test/fixtures/content-corpus');

/** The texts of one half. */
export const textsOf = (half: MakingHalf): CorpusText[] => readCorpus(join(FOLDER, half));

/** What was written by somebody who saw no rule is most like what the gate meets, and counts for more; our own pairs for less. */
const TIMES: Readonly<Partial<Record<MakingHalf, number>>> = {
  'ours-2.jsonl': 3,
  'ours-4.jsonl': 3,
  'ours-7.jsonl': 3,
  'ours-8.jsonl': 1,
  'ours-10.jsonl': 3,
  'ours-12.jsonl': 3,
  'ours-13.jsonl': 3,
  'ours-14.jsonl': 3,
  'ours-15.jsonl': 2,
  'ours-16.jsonl': 3,
  'ours-17.jsonl': 3,
  'ours-18.jsonl': 3,
  'ours-19.jsonl': 2,
  'ours-20.jsonl': 2,
  'ours-21.jsonl': 3,
  'ours-22.jsonl': 3,
  'ours-23.jsonl': 3,
  'ours-25.jsonl': 3,
};

/** The texts of halves as examples to train by. An SMS that is refused only because it names the debt is no threat, and says nothing. */
export const examplesOf = (halves: readonly MakingHalf[]): Example[] =>
  halves.flatMap((half) =>
    textsOf(half)
      .filter(({ kind }) => kind !== 'sms-debt')
      .map(({ text, verdict }) => ({
        ...traitsIn(foldText(maskNames(text)).text),
        isThreat: verdict === 'refuse',
        times: TIMES[half] ?? 1,
      })),
  );

/** The traits of a folded text, and of each stretch of it that the gate weighs by itself. */
function traitsIn(text: string): Pick<Example, 'traits' | 'sentences' | 'parts'> {
  const findings = findingsIn(text);
  const ofStretch = (stretch: Stretch): string[] => [
    ...traitsOf(stretch.text).map(({ name }) => name),
    ...findingTraits(findingsWithin(findings, stretch)),
  ];
  const ofStretches = (sentences: number): string[][] => {
    const stretches = stretchesOf(text, sentences);
    return stretches.length < 2 ? [] : stretches.filter((one) => !isTooShortToWeigh(one)).map(ofStretch);
  };
  return {
    traits: ofStretch({ from: 0, text }),
    sentences: ofStretches(1),
    parts: ofStretches(SENTENCES_TOGETHER),
  };
}
