import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogue } from './asyncapi/catalogue.ts';
import { asyncApiDocument } from './asyncapi/document.ts';
import { takeEventExamples } from './asyncapi/examples.ts';

// Writes the AsyncAPI document of the events, and their catalogue, from the schemas and a run of the sandbox: `npm run asyncapi`.
const root = fileURLToPath(new URL('..', import.meta.url));
const document = asyncApiDocument(await takeEventExamples(root));
writeFileSync(join(root, 'docs/api/asyncapi.json'), `${JSON.stringify(document, null, 2)}\n`);
writeFileSync(join(root, 'docs/api/events.md'), catalogue(document));
