import { commander } from './commander.ts';
import { files } from './files.ts';
import { options } from './options.ts';

/** Every sentence from below the command line in Portuguese, by its English text. */
export const reasonsInPortuguese = { ...commander, ...files, ...options };
