import * as z from 'zod';
import { AwsError } from './errors.ts';
import { type Operations, operation } from './operation.ts';
import { arn, type World } from './world.ts';

interface Secret {
  readonly ARN: string;
  readonly Name: string;
  readonly VersionId: string;
  readonly VersionStages: readonly string[];
  readonly SecretString: string;
  /** In epoch seconds, as the wire has it. */
  readonly CreatedDate: number;
}

const getSecretValue = z.strictObject({ SecretId: z.string() });

/** Secrets Manager: secrets with one version each. */
export class Secrets {
  readonly #world: World;
  readonly #secrets = new Map<string, Secret>();
  readonly operations: Operations;

  constructor(world: World) {
    this.#world = world;
    this.operations = {
      GetSecretValue: operation(getSecretValue, ({ SecretId }) => {
        const secret = this.#secrets.get(SecretId);
        if (!secret) {
          throw new AwsError(
            'ResourceNotFoundException',
            `Secrets Manager can't find the specified secret: ${SecretId}`,
          );
        }
        return secret;
      }),
    };
  }

  /** Makes a secret and returns its ARN. */
  create(name: string, value: string): string {
    const secret: Secret = {
      ARN: arn(this.#world, 'secretsmanager', `secret:${name}`),
      Name: name,
      VersionId: this.#world.ids.uuid(`secret:${name}`),
      VersionStages: ['AWSCURRENT'],
      SecretString: value,
      CreatedDate: this.#world.clock.now() / 1000,
    };
    this.#secrets.set(name, secret);
    this.#secrets.set(secret.ARN, secret);
    return secret.ARN;
  }
}
