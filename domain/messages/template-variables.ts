import { Liquid } from 'liquidjs';

const liquid = new Liquid();

/**
 * Every variable that a Liquid text asks for, in any branch, taken or not: `['bill', 'url']` of `{{ bill.url }}`.
 * What the text assigns itself is none. An index is a number, or `undefined` where another variable gives it.
 * Throws what Liquid throws of a text that it cannot read.
 */
export const variablesOf = (template: string): (string | number | undefined)[][] =>
  liquid
    .globalVariableSegmentsSync(template)
    .map((segments) =>
      segments.map((segment) =>
        typeof segment === 'string' || typeof segment === 'number' ? segment : undefined,
      ),
    );
