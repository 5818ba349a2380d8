import { commander } from './commander.ts';
import { options } from './options.ts';
import { sampleDebtors } from './sample-debtors.ts';
import { warnings } from './warnings.ts';

/** Every sentence from below the command line in Portuguese, by its English text. */
export const reasonsInPortuguese = { ...commander, ...options, ...sampleDebtors, ...warnings };
