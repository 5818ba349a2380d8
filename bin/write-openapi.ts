import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openApiDocument } from './openapi/document.ts';
import { takeExamples } from './openapi/examples.ts';
import { reference } from './openapi/reference.ts';
import { referencePage } from './openapi/reference-page.ts';

// Writes the OpenAPI document of the API, and its reference page, from the routes and a run of the sandbox: `npm run openapi`.
const root = fileURLToPath(new URL('..', import.meta.url));
const document = await openApiDocument(await takeExamples(root));
mkdirSync(join(root, 'docs/api'), { recursive: true });
writeFileSync(join(root, 'docs/api/openapi.json'), `${JSON.stringify(document, null, 2)}\n`);
writeFileSync(join(root, 'docs/api/README.md'), reference(document));
writeFileSync(join(root, 'docs/api/reference.html'), referencePage(document));
