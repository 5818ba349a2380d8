import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { MAY_CALL } from '#functions/api/roles.ts';

// Builds the web application into dist/web: `npm run build:web`, `npm run build`, and `regua serve` when it is old.

// A test runner says `test`, and React would be built with what only its developers need.
process.env.NODE_ENV = 'production';

await build({
  configFile: fileURLToPath(new URL('../web/vite.config.ts', import.meta.url)),
  // The one table of it, as data: the application holds no code of the API.
  define: { MAY_CALL: JSON.stringify(MAY_CALL) },
  logLevel: 'warn',
});
