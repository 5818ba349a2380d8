import type { Config } from '#schemas/config/config.ts';
import { commandLine } from './console/command-line.ts';
import { SAMPLE_CREDITOR } from './init/sample-files.ts';
import type { Words } from './words/words.ts';

/** The CNPJ of the sample's creditor, which is nobody's. */
const TAX_ID = '12.ABC.345/01DE-35';

/** The command that makes a project of one's own. */
export const ownProject = ({ say }: Pick<Words, 'say'>): string =>
  commandLine('init', say('common.ownFolder'));

/** The creditor of the sample in a configuration, if it is still there as the sample has it. */
const sampleIn = ({ creditors }: Pick<Config, 'creditors'>) => {
  const creditor = creditors[SAMPLE_CREDITOR];
  return creditor?.taxId === TAX_ID ? creditor : undefined;
};

/**
 * Says that messages speak in the name of the creditor of the sample, with what it waives, and by which command one makes a project of one's own;
 * nothing if the messages are another creditor's.
 * @param of the ids of the creditors in whose names the messages are
 */
export function sampleCreditorInWords(
  config: Pick<Config, 'creditors'>,
  of: Iterable<string>,
  words: Words,
): string[] {
  const { say, money } = words;
  const sample = sampleIn(config);
  if (!sample || ![...of].includes(SAMPLE_CREDITOR)) return [];
  return [
    say('common.sampleCreditor', {
      name: sample.name,
      amount: money(sample.charges.whenOnlyChargesAreLeft.waiveUpTo),
      command: ownProject(words),
    }),
  ];
}
