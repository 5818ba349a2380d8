import { commander } from './commander.ts';
import { config } from './config.ts';
import { domain } from './domain.ts';
import { files } from './files.ts';
import { formats } from './formats.ts';
import { gate } from './gate.ts';
import { inputs } from './inputs.ts';
import { law } from './law.ts';
import { libraries } from './libraries.ts';
import { options } from './options.ts';
import { sampleDebtors } from './sample-debtors.ts';
import { schemas } from './schemas.ts';
import { warnings } from './warnings.ts';
import { webhooks } from './webhooks.ts';

/** Every sentence from below the command line in Portuguese, by its English text. */
export const reasonsInPortuguese = {
  ...commander,
  ...config,
  ...domain,
  ...files,
  ...formats,
  ...gate,
  ...inputs,
  ...law,
  ...libraries,
  ...options,
  ...sampleDebtors,
  ...schemas,
  ...warnings,
  ...webhooks,
};
