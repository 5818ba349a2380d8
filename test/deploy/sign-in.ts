import { createHash, randomBytes } from 'node:crypto';
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  CreateGroupCommand,
  DescribeUserPoolClientCommand,
  UpdateUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import * as z from 'zod';
import type { Outputs } from './cdk.ts';
import { CALLBACK } from './config-to-deploy.ts';
import type { Place } from './place.ts';

const Tokens = z.object({
  access_token: z.string(),
  id_token: z.string().optional(),
  refresh_token: z.string().optional(),
});
export type Tokens = z.infer<typeof Tokens>;

/** A person of the user pool. */
export interface Person {
  readonly email: string;
  readonly password: string;
}

/** Signs persons and programs in, as an administrator, a browser and a program do it. */
export class SignIn {
  readonly #outputs: Outputs;
  readonly #place: Place;
  readonly #pool = new CognitoIdentityProviderClient({});

  constructor(outputs: Outputs, place: Place) {
    this.#outputs = outputs;
    this.#place = place;
  }

  /** Makes a person in some groups, with a password of their own, as docs/sign-in.md says. */
  async makePerson(email: string, groups: readonly string[]): Promise<Person> {
    const UserPoolId = this.#outputs.UserPoolId;
    const password = `Aa1!${randomBytes(18).toString('base64url')}`;
    await this.#pool.send(
      new AdminCreateUserCommand({
        UserPoolId,
        Username: email,
        MessageAction: 'SUPPRESS',
        // Without one, AWS makes one by the policy of the pool, and the emulator one that the policy refuses.
        TemporaryPassword: password,
        UserAttributes: [
          { Name: 'email', Value: email },
          { Name: 'email_verified', Value: 'true' },
        ],
      }),
    );
    await this.#pool.send(
      new AdminSetUserPasswordCommand({ UserPoolId, Username: email, Password: password, Permanent: true }),
    );
    for (const GroupName of groups)
      await this.#pool.send(new AdminAddUserToGroupCommand({ UserPoolId, Username: email, GroupName }));
    return { email, password };
  }

  async makeGroup(GroupName: string): Promise<void> {
    await this.#pool.send(new CreateGroupCommand({ UserPoolId: this.#outputs.UserPoolId, GroupName }));
  }

  /** Signs a person in on the login pages, and exchanges the code with its verifier (RFC 7636). */
  async signIn({ email, password }: Person): Promise<Tokens> {
    const verifier = randomBytes(32).toString('base64url');
    const state = randomBytes(16).toString('base64url');
    const page = new URL('/oauth2/authorize', this.#outputs.SignInUrl);
    page.search = new URLSearchParams({
      response_type: 'code',
      client_id: this.#outputs.WebClientId,
      redirect_uri: CALLBACK,
      scope: 'openid email regua/api',
      state,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    }).toString();
    const { text } = await this.#place.call(page, {});
    const hidden = [...text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
    const fields = hidden.map(([, name = '', value = '']): [string, string] => [name, value]);
    const form = new URLSearchParams([...fields, ['username', email], ['password', password]]);
    const answered = await this.#post('/login', form);
    if (answered.location === undefined)
      throw new Error(`the login page answers ${answered.status}: ${answered.text}`);
    const { searchParams } = new URL(answered.location);
    if (searchParams.get('state') !== state) throw new Error('the login page gives another state back');
    return this.#token({
      grant_type: 'authorization_code',
      client_id: this.#outputs.WebClientId,
      redirect_uri: CALLBACK,
      code: searchParams.get('code') ?? '',
      code_verifier: verifier,
    });
  }

  /** Goes on with a session. */
  refresh = (refreshToken: string): Promise<Tokens> =>
    this.#token({
      grant_type: 'refresh_token',
      client_id: this.#outputs.WebClientId,
      refresh_token: refreshToken,
    });

  /** Gets the token of a program, with all its scopes. */
  async program(clientId: string): Promise<Tokens> {
    const { ClientSecret = '' } = await this.#client(clientId);
    return this.#token({ grant_type: 'client_credentials' }, `${clientId}:${ClientSecret}`);
  }

  /** Gets a token of a program that is valid as shortly as the place allows; gives the seconds after which it is over, too. */
  async shortToken(clientId: string): Promise<{ readonly token: string; readonly seconds: number }> {
    const { UserPoolId, ClientId, AllowedOAuthFlows, AllowedOAuthScopes } = await this.#client(clientId);
    const seconds = this.#place.shortestToken;
    await this.#pool.send(
      new UpdateUserPoolClientCommand({
        ...{ UserPoolId, ClientId, AllowedOAuthFlows, AllowedOAuthScopes },
        AllowedOAuthFlowsUserPoolClient: true,
        AccessTokenValidity: seconds,
        TokenValidityUnits: { AccessToken: 'seconds' },
      }),
    );
    return { token: (await this.program(clientId)).access_token, seconds };
  }

  async #client(ClientId: string) {
    const UserPoolId = this.#outputs.UserPoolId;
    const { UserPoolClient } = await this.#pool.send(
      new DescribeUserPoolClientCommand({ UserPoolId, ClientId }),
    );
    if (!UserPoolClient) throw new Error(`the pool has no client ${ClientId}`);
    return UserPoolClient;
  }

  async #token(given: Readonly<Record<string, string>>, client?: string): Promise<Tokens> {
    const { status, text } = await this.#post(
      '/oauth2/token',
      new URLSearchParams(given),
      client === undefined ? {} : { authorization: `Basic ${Buffer.from(client).toString('base64')}` },
    );
    if (status !== 200) throw new Error(`no token for ${given.grant_type}: ${status} ${text}`);
    return Tokens.parse(JSON.parse(text));
  }

  #post(path: string, form: URLSearchParams, headers: Readonly<Record<string, string>> = {}) {
    return this.#place.call(new URL(path, this.#outputs.SignInUrl), {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      body: form.toString(),
    });
  }
}
