import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { stackOf } from '#deployment/stack-names.ts';
import type { Calendar } from './calendar.ts';
import { run } from './processes.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BIN = join(ROOT, 'node_modules', '.bin');

export const STAGE = 'dev';
export const STACK = stackOf(STAGE);

const Outputs = z.object({
  BusName: z.string(),
  ApiUrl: z.url(),
  TableName: z.string(),
  MachineArnPrefix: z.string(),
  WebhookSecretArn: z.string(),
  IntakeQueueUrl: z.url(),
  IntakeDeadLetterQueueUrl: z.url(),
  BankFileBucketName: z.string(),
  UserPoolId: z.string(),
  SignInUrl: z.url(),
  WebClientId: z.string(),
  WebUrl: z.url(),
  ProgramClientIdErp: z.string(),
  ProgramClientIdShortLived: z.string(),
});
/** Where what was deployed is found. */
export type Outputs = z.infer<typeof Outputs>;

/**
 * Runs `npm run destroy` and gives what it printed.
 * @throws when the stack does not go
 */
export const destroy = (...options: readonly string[]): Promise<string> =>
  run(process.execPath, [join(ROOT, 'infra/destroy/main.ts'), ...options], { cwd: ROOT, env: process.env });

/** The CDK CLI of this project, at work on the unchanged application. */
export class Cdk {
  readonly #folder: string;

  /** @param folder for what is synthesized, and for the outputs */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @param environment `aws://account/region` */
  async bootstrap(environment: string): Promise<void> {
    // Away from the application, which the CLI would synthesize first.
    const elsewhere = join(this.#folder, 'bootstrap');
    await mkdir(elsewhere, { recursive: true });
    await this.#cdk(['bootstrap', environment], elsewhere);
  }

  /** @param config the folder of the configuration, from the root of the project */
  async deploy(config: string, { daySeconds, beganAt }: Calendar): Promise<Outputs> {
    const outputs = join(this.#folder, 'outputs.json');
    const shortDays = ['-c', `daySeconds=${daySeconds}`, '-c', `daysBeganAt=${beganAt}`];
    await this.#app('deploy', config, [
      ...shortDays,
      ...['--require-approval', 'never', '--outputs-file', outputs],
    ]);
    return Outputs.parse(JSON.parse(await readFile(outputs, 'utf8'))[STACK]);
  }

  #app(command: string, config: string, options: readonly string[]): Promise<string> {
    const settings = ['-c', `stage=${STAGE}`, '-c', `config=${config}`];
    const output = ['--output', join(this.#folder, 'cdk.out')];
    return this.#cdk([command, STACK, ...settings, ...output, ...options], ROOT);
  }

  #cdk(args: readonly string[], cwd: string): Promise<string> {
    const PATH = `${BIN}:${process.env.PATH}`;
    return run(join(BIN, 'cdk'), [...args, '--no-notices'], { cwd, env: { ...process.env, PATH } });
  }
}
