import { regionOf } from '#deployment/region.ts';
import { clientsIn, countObstacles, destroyStack, NotDestroyedError } from './destroy-stack.ts';
import { NotEmptiedError } from './empty-bucket.ts';
import { HELP, type Options, readOptions, UsageError } from './options.ts';
import { refusal } from './refusal.ts';
import { describeStack, NO_OBSTACLES, obstaclesOf } from './stack.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/** @returns the exit code: 0 when the stack is gone, 1 when it is not */
async function destroy({ stage, profile, yes }: Options): Promise<number> {
  if (profile !== undefined) process.env.AWS_PROFILE = profile;
  const region = regionOf(process.env);
  const clients = clientsIn(region);
  const name = `regua-${stage}`;

  const stack = await describeStack(clients.formation, name);
  if (!stack) {
    print(`there is no stack ${name} in ${region}: nothing to delete`);
    return 0;
  }
  const refused = refusal(stage, stack.status);
  if (refused !== undefined) {
    complain(refused);
    return 1;
  }
  // A first deployment to prod that failed left nothing that we would stop or empty: what it holds is for a person to see.
  const obstacles = stage === 'dev' ? await obstaclesOf(clients.formation, stack) : NO_OBSTACLES;
  if (!yes) {
    const { executions, versions } = await countObstacles(clients, obstacles);
    print(
      `${name} in ${region} is ${stack.status}: would stop ${executions} executions, delete ${versions} versions of objects, and delete the stack`,
    );
    complain('nothing was done: add --yes');
    return 1;
  }
  await destroyStack(clients, stack, obstacles, print);
  print(`${name} in ${region} is gone`);
  return 0;
}

async function main(args: readonly string[]): Promise<number> {
  try {
    const options = readOptions(args);
    if (!options.help) return await destroy(options);
    print(HELP.trimEnd());
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      complain(error.message);
      return 2;
    }
    if (!(error instanceof NotDestroyedError || error instanceof NotEmptiedError)) throw error;
    complain(error.message);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
