import { lineOfVariable } from './check-variables.ts';

/** Where in a template something is wrong that was found in a filled text: at a variable, or at what a sentence says. */
export type Place = { readonly variable: string } | { readonly sentence: string };

const LIQUID = /\{\{.*?\}\}|\{%.*?%\}/g;
const WORDS = /\p{L}+/gu;

/** The line of a template, from 0, of a place. */
export const lineOf = (template: string, place: Place): number =>
  'variable' in place
    ? lineOfVariable(template, place.variable.split('.'))
    : lineOfSentence(template, place.sentence);

/** The line that has most of the words of a filled sentence: variables filled in the others. */
function lineOfSentence(template: string, sentence: string): number {
  const said = new Set(wordsOf(sentence));
  const shared = template
    .split('\n')
    .map((line) => new Set(wordsOf(line.replace(LIQUID, ' ')).filter((word) => said.has(word))).size);
  return Math.max(0, shared.indexOf(Math.max(...shared)));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(WORDS) ?? [];
