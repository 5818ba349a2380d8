import { EDGE_REGION } from '#deployment/region.ts';
import { edgeStackOf, stackOf } from '#deployment/stack-names.ts';
import { type Clients, clientsIn, countObstacles, destroyStack } from './destroy-stack.ts';
import type { Options } from './options.ts';
import { refusal } from './refusal.ts';
import { describeStack, NO_OBSTACLES, type Obstacles, obstaclesOf, type StandingStack } from './stack.ts';

/** The output of the command, one line at a time. */
export interface Output {
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** A stack that stands, where it stands, and what of it may be cleared. */
interface Standing {
  readonly name: string;
  readonly region: string;
  readonly clients: Clients;
  readonly stack: StandingStack;
  readonly obstacles: Obstacles;
}

/**
 * Deletes the stacks of a stage: its own, and the one in us-east-1 that a stage with names has. Its own goes first, because
 * its CloudFront distribution uses the certificate and the firewall of the other. Each is judged by its own status: of `prod`,
 * the one whose first deployment failed is deleted, and the other, if it works, stays.
 * @param region of the stage
 * @param pauseMs between two looks at a stack that is being deleted, milliseconds
 * @returns the exit code: 0 when nothing is left that may be deleted, 1 when nothing was done
 * @throws NotDestroyedError when CloudFormation gives up
 */
export async function destroyStage(
  { stage, yes }: Pick<Options, 'stage' | 'yes'>,
  region: string,
  { print, complain }: Output,
  pauseMs?: number,
): Promise<number> {
  const places = [
    { name: stackOf(stage), region },
    { name: edgeStackOf(stage), region: EDGE_REGION },
  ];
  const standing = (await Promise.all(places.map((place) => look(stage, place)))).flat();
  if (standing.length === 0) {
    const [own, edge] = places.map((place) => `${place.name} in ${place.region}`);
    print(`there is no stack ${own}, nor ${edge}: nothing to delete`);
    return 0;
  }
  const refused = standing.flatMap(({ name, stack }) => refusal(stage, name, stack.status) ?? []);
  const mayGo = standing.filter(({ name, stack }) => refusal(stage, name, stack.status) === undefined);
  for (const line of refused) complain(line);
  if (mayGo.length === 0) return 1;
  if (!yes) {
    for (const one of mayGo) print(await plan(one));
    complain('nothing was done: add --yes');
    return 1;
  }
  for (const { name, region: where, clients, stack, obstacles } of mayGo) {
    await destroyStack(clients, stack, obstacles, print, pauseMs);
    print(`${name} in ${where} is gone`);
  }
  return 0;
}

/** The stack of this name, if there is one. */
async function look(
  stage: Options['stage'],
  { name, region }: Pick<Standing, 'name' | 'region'>,
): Promise<Standing[]> {
  const clients = clientsIn(region);
  const stack = await describeStack(clients.formation, name);
  if (!stack) return [];
  // A first deployment to prod that failed left nothing that we would stop or empty: what it holds is for a person to see.
  const obstacles = stage === 'dev' ? await obstaclesOf(clients.formation, stack) : NO_OBSTACLES;
  return [{ name, region, clients, stack, obstacles }];
}

/** What deleting a stack would do, in words. */
async function plan({ name, region, clients, stack, obstacles }: Standing): Promise<string> {
  const { executions, versions } = await countObstacles(clients, obstacles);
  const before =
    executions + versions === 0
      ? ''
      : `stop ${executions} executions, delete ${versions} versions of objects, and `;
  return `${name} in ${region} is ${stack.status}: would ${before}delete the stack`;
}
