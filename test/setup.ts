import fc from 'fast-check';
import { afterAll } from 'vitest';
import { forgetAll } from '#runtime/lazily.ts';
import { captureLogs } from '#sandbox/deployment/logs.ts';
import { seedOf } from './histories/how-many.ts';

// Properties look at the same input at each run, so that a red test is about the change.
fc.configureGlobal(seedOf(20_261_129));

// The commands that tests start speak English, whatever the language of the machine.
process.env.LC_ALL = 'en';

// Test files share the process of their worker: each begins with the logs captured, and leaves the environment as it
// found it and nothing of its deployments.
await captureLogs({ keep: true });
const environment = { ...process.env };
afterAll(() => {
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
  forgetAll();
});
