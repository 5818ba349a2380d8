import { LISTING_DAYS } from '#domain/listings/next-listing-move.ts';
import type { Config } from '#schemas/config/config.ts';
import type { ConfigProblem } from './config-error.ts';
import type { ConfigFiles } from './config-files.ts';

/** Days that an execution lives at most. */
const LONGEST_EXECUTION_DAYS = 365;

/** A listing of which no creditor has a bureau never happens; and its ladder must fit into the year that an execution lives. */
export function checkListings(config: Config, file: ConfigFiles['reguas'][number]): ConfigProblem[] {
  const { listings, steps, handOver } = file.value;
  const problems = listings.flatMap(({ kind }, index) =>
    Object.values(config.creditors).some(({ bureaus }) => bureaus[kind])
      ? []
      : [
          file.problem(
            ['listings', index, 'kind'],
            `must be a kind for which a creditor has a bureau: give one of config/creditors a bureaus.${kind}`,
          ),
        ],
  );
  const longest = handOver.offset - Math.min(0, steps[0]?.offset ?? 0) + listings.length * LISTING_DAYS;
  return listings.length > 0 && longest > LONGEST_EXECUTION_DAYS
    ? [
        ...problems,
        file.problem(
          ['listings'],
          `must end within ${LONGEST_EXECUTION_DAYS} days, ${LISTING_DAYS} of them for each listing: hand over earlier`,
        ),
      ]
    : problems;
}

/** The kinds of debt that can be protested are of the table of kinds. */
export function checkProtest({ limits }: Config, file: ConfigFiles['creditors'][number]): ConfigProblem[] {
  const known = Object.keys(limits.prescription.kinds);
  return (file.value.bureaus.protest?.debtKinds ?? []).flatMap((kind, index) =>
    known.includes(kind)
      ? []
      : [
          file.problem(
            ['bureaus', 'protest', 'debtKinds', index],
            `must be a kind of config/legal/limits.yaml: ${known.join(', ')}`,
          ),
        ],
  );
}
