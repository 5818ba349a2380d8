import { join, relative } from 'node:path';
import { packageFolder } from './package.ts';

/** Where a guide in Portuguese is in a project that depends on this package. */
export const guideIn = (name: string): string => `node_modules/regua/docs/pt-BR/${name}`;

/** Where a guide in Portuguese is for who types a command here: in a clone, or in a project. */
export const guideHere = (name: string): string => relative('', join(packageFolder(), 'docs/pt-BR', name));
