import { SFNClient } from '@aws-sdk/client-sfn';
import type { connectStage } from '#cli/in-use/connect-stage.ts';
import { formationOf } from './formation.ts';
import type { TestWorld } from './world.ts';

/** The stage that a world is, as a command is connected to it: of the secret it knows what the stack says. */
export async function stageOf(
  world: TestWorld,
): Promise<() => Pick<ReturnType<typeof connectStage>, 'sfn' | 'formation'>> {
  const { PSEUDONYM_SECRET_ARN = '' } = process.env;
  delete process.env.PSEUDONYM_SECRET_ARN;
  const formation = await formationOf('regua-sandbox', { PseudonymSecretArn: PSEUDONYM_SECRET_ARN });
  const sfn = world.aws.connect(
    new SFNClient({
      endpoint: world.aws.url,
      region: 'sa-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    }),
  );
  return () => ({ sfn, formation });
}
