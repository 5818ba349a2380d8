import { Liquid } from 'liquidjs';

const liquid = new Liquid();

/**
 * Lists every variable that a Liquid text uses, in any branch: `['bill', 'url']` for `{{ bill.url }}`. Variables that
 * the text assigns itself are excluded. An index is a number, or `undefined` if another variable gives it. Throws
 * Liquid's error for an invalid text.
 */
export const variablesOf = (template: string): (string | number | undefined)[][] =>
  liquid
    .globalVariableSegmentsSync(template)
    .map((segments) =>
      segments.map((segment) =>
        typeof segment === 'string' || typeof segment === 'number' ? segment : undefined,
      ),
    );
