import { Lazy, Stack } from 'aws-cdk-lib';
import type { IHttpRouteAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import {
  CfnUserPoolGroup,
  ManagedLoginVersion,
  type UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
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
  /** The hosts that a browser asks as it signs in, as `https://…`. */
  readonly hosts: readonly string[];
  readonly #props: SignInProps;
  readonly #pool: UserPool;
  readonly #programs: Programs;
  #web: UserPoolClient | undefined;

  constructor(scope: Construct, id: string, props: SignInProps) {
    super(scope, id);
    this.#props = props;
    const { stage, config, settings } = props;
    const { domainPrefix, programs = {} } = settings ?? {};
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
    this.#programs = new Programs(this, 'Programs', { pool: this.#pool, programs });
    this.hosts = [this.#issuerHost, domain.baseUrl()];
    this.outputs = {
      UserPoolId: this.#pool.userPoolId,
      SignInUrl: domain.baseUrl(),
      WebClientId: Lazy.string({ produce: () => this.#web?.userPoolClientId }),
      ...Object.fromEntries(
        Object.entries(this.#programs.clientIds).map(([name, clientId]) => [
          `ProgramClientId${inOutputs(name)}`,
          clientId,
        ]),
      ),
    };
  }

  /**
   * Lets persons sign in, at the web application of this address. It comes after the application, whose distribution comes after the APIs; these
   * ask for the clients when all is there.
   */
  letPersonsIn(url: string): void {
    const { stage, alarms, settings } = this.#props;
    const callbacks = [url, ...(settings?.callbacks ?? [])];
    this.#web = webClient(this, {
      pool: this.#pool,
      apiScope: this.#programs.apiScope,
      callbacks,
      logouts: [url, ...(settings?.logouts ?? settings?.callbacks ?? [])],
    });
    raiseSignInAlarms(this, { stage, alarms, pool: this.#pool, web: this.#web });
  }

  /**
   * Makes what lets only those into the routes of one API who show a token of this pool, made for one of its clients, and not expired.
   * Each API needs its own.
   */
  authorizer(): IHttpRouteAuthorizer {
    return new HttpJwtAuthorizer('Authorizer', `${this.#issuerHost}/${this.#pool.userPoolId}`, {
      jwtAudience: Lazy.list({ produce: () => this.#audience }),
    });
  }

  /** The clients whose tokens are taken. */
  get #audience(): string[] {
    return [...(this.#web ? [this.#web.userPoolClientId] : []), ...Object.values(this.#programs.clientIds)];
  }

  get #issuerHost(): string {
    return `https://cognito-idp.${Stack.of(this).region}.amazonaws.com`;
  }
}
