import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { webData } from './web-data.ts';

// Builds the web application into dist/web: `npm run build:web`, `npm run build`, and `regua serve` when it is old.

// A test runner says `test`, and React would be built with what only its developers need.
process.env.NODE_ENV = 'production';

await build({
  configFile: fileURLToPath(new URL('../web/vite.config.ts', import.meta.url)),
  define: await webData(),
  logLevel: 'warn',
});
