import { Stack } from 'aws-cdk-lib';
import type { IHttpRouteAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { CfnUserPoolGroup, ManagedLoginVersion, type UserPool } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { Alarms } from '#infra/building-blocks/alarms.ts';
import { inOutputs } from '#infra/building-blocks/in-outputs.ts';
import type { Stage } from '#infra/stage/stage.ts';
import type { Config } from '#schemas/config/config.ts';
import type { SignIn as Settings } from '#schemas/config/stage.ts';
import {
  API_SCOPE,
  OF_EVERY_CREDITOR,
  ofCreditor,
  RESOURCE_SERVER,
  ROLES_OF_PERSONS,
} from '#schemas/role.ts';
import { Programs } from './programs.ts';
import { raiseSignInAlarms } from './sign-in-alarms.ts';
import { userPool } from './user-pool.ts';
import { webClient } from './web-client.ts';

/** The scope that every route of the API asks for: an ID token has none. */
export const SCOPE_OF_API = `${RESOURCE_SERVER}/${API_SCOPE}`;

/** No client has this id: the audience of a stage that nobody may sign in to. */
const NOBODY = ['nobody'];

export interface SignInProps {
  readonly stage: Stage;
  readonly config: Config;
  readonly alarms: Alarms;
  readonly settings: Settings | undefined;
}

/**
 * Who may call the API: a user pool with its persons, whose groups are their role and their creditors; the web application, through
 * which they sign in; and programs, each a client with a secret, whose scopes are the same.
 */
export class SignIn extends Construct {
  /** What to print after a deployment, by the name of the output. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly #pool: UserPool;
  /** The clients whose tokens are taken. */
  readonly #audience: readonly string[];

  constructor(scope: Construct, id: string, { stage, config, alarms, settings }: SignInProps) {
    super(scope, id);
    const { domainPrefix, callbacks, logouts, programs = {} } = settings ?? {};
    this.#pool = userPool(this, stage);
    for (const name of [
      ...ROLES_OF_PERSONS,
      OF_EVERY_CREDITOR,
      ...Object.keys(config.creditors).map(ofCreditor),
    ])
      new CfnUserPoolGroup(this, `Group-${name}`, { userPoolId: this.#pool.userPoolId, groupName: name });

    const domain = this.#pool.addDomain('Domain', {
      // No other account has the same prefix in a region.
      cognitoDomain: { domainPrefix: domainPrefix ?? `${stage.prefix}${Stack.of(this).account}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    const ofPrograms = new Programs(this, 'Programs', { pool: this.#pool, programs });
    const web =
      callbacks &&
      webClient(this, {
        pool: this.#pool,
        apiScope: ofPrograms.apiScope,
        callbacks,
        logouts: logouts ?? callbacks,
      });
    if (web) raiseSignInAlarms(this, { stage, alarms, pool: this.#pool, web });
    this.#audience = [...(web ? [web.userPoolClientId] : []), ...Object.values(ofPrograms.clientIds)];
    this.outputs = {
      UserPoolId: this.#pool.userPoolId,
      SignInUrl: domain.baseUrl(),
      ...(web && { WebClientId: web.userPoolClientId }),
      ...Object.fromEntries(
        Object.entries(ofPrograms.clientIds).map(([name, clientId]) => [
          `ProgramClientId${inOutputs(name)}`,
          clientId,
        ]),
      ),
    };
  }

  /**
   * Makes what lets only those into the routes of one API who show a token of this pool, made for one of its clients, and not expired.
   * Each API needs its own.
   */
  authorizer(): IHttpRouteAuthorizer {
    const { region } = Stack.of(this);
    return new HttpJwtAuthorizer(
      'Authorizer',
      `https://cognito-idp.${region}.amazonaws.com/${this.#pool.userPoolId}`,
      { jwtAudience: this.#audience.length > 0 ? [...this.#audience] : NOBODY },
    );
  }
}
