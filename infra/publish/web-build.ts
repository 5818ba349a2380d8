import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(import.meta.url);

/** The web application as `npm run build:web` made it: in `dist/` of the repository, or of the package, which is all below `dist/`. */
export const WEB_BUILD = join(HERE, extname(HERE) === '.ts' ? '../../../dist/web' : '../../../web');
