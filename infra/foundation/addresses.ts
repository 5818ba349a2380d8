import type { Stack } from 'aws-cdk-lib';
import type { StageDomains } from '#config-loader/load-stage.ts';
import type { AlarmText } from '#deployment/alarm-text.ts';
import type { Variable } from '#deployment/function-spec.ts';
import { HTTP_FUNCTIONS, type HttpFunctionName } from '#deployment/http-functions.ts';
import type { Audience } from '#deployment/http-route.ts';
import type { Alarms } from '#infra/building-blocks/alarms.ts';
import { readable } from '#infra/building-blocks/given.ts';
import type { Given, Handler } from '#infra/building-blocks/handler.ts';
import { inOutputs } from '#infra/building-blocks/in-outputs.ts';
import { Names, namesOfPages } from '#infra/building-blocks/names.ts';
import type { Stage } from '#infra/stage/stage.ts';
import { NamedApi } from './named-api.ts';
import { type Edge, PeoplesPages } from './peoples-pages.ts';
import { RegionalApi } from './regional-api.ts';
import type { SignIn } from './sign-in.ts';

/** The names of a stage, and what was made for them in us-east-1. */
export interface Named {
  readonly domains: StageDomains;
  readonly edge: Edge;
}

const READ_LOGS = { todo: 'Read the logs of the functions behind it.' };
const WAITS = 'A payment is not recorded until its provider sends it again, which it does not do for ever.';
const ERRORS = {
  public: {
    happened: 'The public API answered 5xx.',
    debtors:
      'Debtors saw an error instead of their page, or a provider sends a payment again, but not for ever.',
    ...READ_LOGS,
  },
  webhooks: { happened: 'The API of the webhooks answered 5xx.', debtors: WAITS, ...READ_LOGS },
  api: {
    happened: 'The API for people and systems answered 5xx.',
    debtors: 'Nothing changes for debtors; who works on their debts sees an error.',
    ...READ_LOGS,
  },
  pix: (psp: string): AlarmText => ({
    happened: `The API of the PSP ${psp} answered 5xx.`,
    debtors: WAITS,
    ...READ_LOGS,
  }),
};

const isOfApiAlone = (audiences: readonly Audience[]): boolean => audiences.every((one) => one === 'api');

/**
 * Where a stage answers. The public API has every route, and its own host goes on for ever, because links and webhook
 * addresses that were given away lead there; but those of the API alone, where the API has a name of its own: each would be there
 * twice, and a stack of CloudFormation has 500 resources at most
 * (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html, read 2026-11-30). A stage with names has beside it: people's pages behind CloudFront, an API for
 * programs, one for those who signed in, where it is named, and one for each PSP that shows a certificate.
 */
export class Addresses {
  /** What to print after a deployment, by the name of the output. */
  readonly outputs: Readonly<Record<string, string>>;
  /** What functions are given. */
  readonly variables: Readonly<Partial<Record<Variable, Given>>>;
  /** The host of the API for those who signed in. */
  readonly apiHost: string;
  /** Where debtors' pages are, and with them the images of e-mails. */
  readonly publicUrls: readonly string[];
  /** The zone of a stage with names. */
  readonly names: Names | undefined;
  readonly #public: RegionalApi;
  readonly #isApiNamed: boolean;
  readonly #named: readonly { readonly audience: Audience; readonly psp?: string; readonly at: NamedApi }[];

  constructor(
    stack: Stack,
    {
      stage,
      alarms,
      signIn,
      named,
    }: {
      readonly stage: Stage;
      readonly alarms: Alarms;
      readonly signIn: SignIn;
      readonly named?: Named;
    },
  ) {
    this.#public = new RegionalApi(stack, 'Public', {
      stage,
      alarms,
      signIn,
      name: 'public',
      description: 'Webhooks of payment providers, pages of debtors, views of sellers, and the API',
      errorAlarm: ERRORS.public,
    });
    this.#isApiNamed = named?.domains.api !== undefined;
    const ownUrl = `https://${this.#public.host}`;
    this.apiHost = named?.domains.api?.name ?? this.#public.host;
    if (!named) {
      this.#named = [];
      this.publicUrls = [ownUrl];
      this.outputs = {
        ApiUrl: `${ownUrl}/`,
        PublicUrl: ownUrl,
        WebhooksUrl: ownUrl,
        SystemsUrl: `${ownUrl}/v1`,
      };
      this.variables = { PUBLIC_URL: { value: ownUrl } };
      return;
    }
    const { people, webhooks, api: ofApi, pix } = named.domains;
    const names = new Names(stack, 'Names', named.domains.hostedZone);
    this.names = names;
    const pages = new PeoplesPages(stack, 'Pages', {
      stage,
      people,
      edge: named.edge,
      originHost: this.#public.host,
      names,
    });
    const common = { stage, alarms, signIn, names };
    const ofPrograms = new NamedApi(stack, 'Webhooks', {
      ...common,
      name: 'webhooks',
      description: 'Webhooks of payment providers, feeds for the programs of creditors',
      errorAlarm: ERRORS.webhooks,
      domain: webhooks,
    });
    const signedIn =
      ofApi &&
      new NamedApi(stack, 'SignedIn', {
        ...common,
        name: 'api',
        description: 'The API, for people and systems that signed in',
        errorAlarm: ERRORS.api,
        domain: ofApi,
      });
    const ofPsps = Object.entries(pix).map(([psp, domain]) => ({
      psp,
      url: `https://${domain.name}`,
      at: new NamedApi(stack, `Pix-${psp}`, {
        ...common,
        name: `pix-${psp}`,
        description: `Webhooks of the PSP ${psp}, which shows a certificate`,
        errorAlarm: ERRORS.pix(psp),
        domain,
        trustStorePath: domain.trustStorePath,
      }),
    }));
    this.#named = [
      { audience: 'webhooks', at: ofPrograms },
      ...(signedIn ? [{ audience: 'api' as const, at: signedIn }] : []),
      ...ofPsps.map(({ psp, at }) => ({ audience: 'pix' as const, psp, at })),
    ];
    const publicUrl = `https://${people.name}`;
    this.outputs = {
      ApiUrl: `${ownUrl}/`,
      PublicUrl: publicUrl,
      PublicTarget: pages.target,
      OriginSecretArn: pages.originSecret.secretArn,
      WebhooksUrl: `https://${webhooks.name}`,
      WebhooksTarget: ofPrograms.target,
      SystemsUrl: ofApi ? `https://${ofApi.name}/v1` : `${ownUrl}/v1`,
      ...(signedIn && { SystemsTarget: signedIn.target }),
      ...Object.fromEntries(
        ofPsps.flatMap(({ psp, url, at }) => [
          [`PixUrl${inOutputs(psp)}`, url],
          [`PixTarget${inOutputs(psp)}`, at.target],
        ]),
      ),
    };
    this.publicUrls = namesOfPages(people).map((name) => `https://${name}`);
    const creditorUrls = Object.entries(people.creditors).map(([id, name]) => [id, `https://${name}`]);
    this.variables = {
      // A function writes links with a name once the name answers.
      PUBLIC_URL: {
        value: publicUrl,
        allow: ({ function: lambda }) => lambda.node.addDependency(pages.answers),
      },
      CREDITOR_URLS: { value: JSON.stringify(Object.fromEntries(creditorUrls)) },
      OTHER_URLS: { value: JSON.stringify(people.others.map((name) => `https://${name}`)) },
      ORIGIN_SECRET_ARN: readable(pages.originSecret),
      PROVIDERS_WITH_CERTIFICATE: { value: JSON.stringify(Object.keys(pix)) },
    };
  }

  /** Connects the routes of a function to it, below each name that they are for. */
  route(handler: Handler, name: HttpFunctionName): void {
    const { routes } = HTTP_FUNCTIONS[name];
    this.#public.route(
      handler,
      this.#isApiNamed ? routes.filter(({ audiences }) => !isOfApiAlone(audiences)) : routes,
    );
    for (const { audience, psp, at } of this.#named)
      at.regional.route(
        handler,
        routes
          .filter(({ audiences }) => audiences.includes(audience))
          // The address of a PSP answers for no other provider.
          .map((route) =>
            psp === undefined ? route : { ...route, path: route.path.replace('{provider}', psp) },
          ),
      );
  }
}
