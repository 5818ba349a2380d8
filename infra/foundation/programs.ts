import { Duration } from 'aws-cdk-lib';
import { OAuthScope, ResourceServerScope, type UserPool } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { namedIn, type SignIn } from '#schemas/config/stage.ts';
import { API_SCOPE, OF_EVERY_CREDITOR, ofCreditor, RESOURCE_SERVER, RoleOfProgram } from '#schemas/role.ts';

export interface ProgramsProps {
  readonly pool: UserPool;
  readonly programs: SignIn['programs'];
}

/**
 * The resource server of the API, with its scopes, and a client for each program, with a secret and the scopes of its role and its
 * creditors alone: what a token may is decided here, not by the program that asks for it.
 */
export class Programs extends Construct {
  /** The scope that every token for the API has. */
  readonly apiScope: OAuthScope;
  /** The client of each program, by its name. */
  readonly clientIds: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, { pool, programs }: ProgramsProps) {
    super(scope, id);
    const described = {
      [API_SCOPE]: 'Calls the API',
      [RoleOfProgram.enum.machine]: 'Reads and acts',
      [RoleOfProgram.enum.auditor]: 'Reads',
      [OF_EVERY_CREDITOR]: 'For every creditor',
      ...Object.fromEntries(namedIn(programs).map((creditor) => [ofCreditor(creditor), `For ${creditor}`])),
    };
    const scopes = Object.entries(described).map(
      ([scopeName, scopeDescription]) => new ResourceServerScope({ scopeName, scopeDescription }),
    );
    const server = pool.addResourceServer('Api', {
      identifier: RESOURCE_SERVER,
      userPoolResourceServerName: RESOURCE_SERVER,
      scopes,
    });
    const scopeOf = (name: string): OAuthScope => {
      const found = scopes.find(({ scopeName }) => scopeName === name);
      if (!found) throw new Error(`the resource server has no scope ${name}`);
      return OAuthScope.resourceServer(server, found);
    };
    this.apiScope = scopeOf(API_SCOPE);
    this.clientIds = Object.fromEntries(
      Object.entries(programs).map(([name, { role, creditors }]) => {
        const client = pool.addClient(`Program-${name}`, {
          userPoolClientName: name,
          generateSecret: true,
          oAuth: {
            flows: { clientCredentials: true },
            scopes: [
              API_SCOPE,
              role,
              ...(creditors === 'all' ? [OF_EVERY_CREDITOR] : creditors.map(ofCreditor)),
            ].map(scopeOf),
          },
          // Each token costs; a program keeps its own until it expires.
          accessTokenValidity: Duration.hours(1),
          enableTokenRevocation: true,
          preventUserExistenceErrors: true,
        });
        return [name, client.userPoolClientId];
      }),
    );
  }
}
