import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedSchemas } from '#schemas/json/generate.ts';

// Writes the JSON Schemas of every contract, and the table of them, from the zod schemas: `npm run schemas`.
const root = fileURLToPath(new URL('..', import.meta.url));
for (const [file, content] of Object.entries(generatedSchemas())) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}
