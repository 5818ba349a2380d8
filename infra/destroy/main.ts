import { regionOf } from '#deployment/region.ts';
import { NotDestroyedError } from './destroy-stack.ts';
import { destroyStage } from './destroy-stage.ts';
import { NotEmptiedError } from './empty-bucket.ts';
import { HELP, readOptions, UsageError } from './options.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(args: readonly string[]): Promise<number> {
  try {
    const options = readOptions(args);
    if (options.help) {
      print(HELP.trimEnd());
      return 0;
    }
    if (options.profile !== undefined) process.env.AWS_PROFILE = options.profile;
    return await destroyStage(options, regionOf(process.env), { print, complain });
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
