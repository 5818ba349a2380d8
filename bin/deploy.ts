import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FINE } from '#cli/exit-codes.ts';
import { main } from '#cli/main.ts';
import { contextIn, optionIn } from './cdk-arguments.ts';

// `npm run deploy -- -c stage=prod`: deploys a configuration that strands no debt of the stage. What is given goes on to
// `cdk deploy --all`.
const root = fileURLToPath(new URL('..', import.meta.url));
const given = process.argv.slice(2);
const { stage = 'dev', config = 'config' } = contextIn(given);
// The CLI of the CDK takes a profile as an option, the SDK from the environment.
const profile = optionIn(given, 'profile');
if (profile !== undefined) process.env.AWS_PROFILE = profile;
const checked = await main(['check', '--config', resolve(root, config), '--against', stage], process);
if (checked === FINE) {
  const { status } = spawnSync('cdk', ['deploy', '--all', ...given], { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
} else process.exitCode = checked;
