import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { webData } from './web-data.ts';

// Serves the web application as it is edited, beside a `regua serve`: `npm run dev:web`.

const server = await createServer({
  configFile: fileURLToPath(new URL('../web/vite.config.ts', import.meta.url)),
  define: await webData(),
});
await server.listen();
server.printUrls();
