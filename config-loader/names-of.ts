import type { Config } from '#schemas/config/config.ts';
import { SAMPLES } from './sample-facts.ts';

/**
 * What raises nothing in the texts of a brand: the names of its creditors, what the samples fill in, and the words that every
 * creditor of the brand allows. A text goes out for all of them, so one creditor's allowance is not enough.
 */
export function namesOf(config: Pick<Config, 'creditors'>, brand: string): string[] {
  const creditors = Object.values(config.creditors).filter((creditor) => creditor.brand === brand);
  const [first, ...others] = creditors.map(({ contentAllowances }) =>
    contentAllowances.map(({ words }) => words),
  );
  const allowed = (first ?? []).filter((words) =>
    others.every((other) => other.some((one) => one.toLowerCase() === words.toLowerCase())),
  );
  return [
    ...new Set([...creditors.flatMap(({ name, legalName }) => [name, legalName]), ...OF_SAMPLES, ...allowed]),
  ];
}

const OF_SAMPLES = SAMPLES.flatMap(({ greeting, creditor: { name, legalName, address } }) => [
  greeting,
  name,
  legalName,
  address,
]);
