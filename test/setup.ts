import { afterAll } from 'vitest';
import { forgetAll } from '#runtime/lazily.ts';
import { captureLogs } from '#sandbox/deployment/logs.ts';

// Test files share the process of their worker: each begins with the logs captured, and leaves the environment as it
// found it and nothing of its deployments.
await captureLogs({ keep: true });
const environment = { ...process.env };
afterAll(() => {
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
  forgetAll();
});
