import type { Stack } from 'aws-cdk-lib';
import type { StageSettings } from '#config-loader/load-stage.ts';
import type { Variable } from '#deployment/function-spec.ts';
import { Alarms } from '#infra/building-blocks/alarms.ts';
import { readable } from '#infra/building-blocks/given.ts';
import type { Given } from '#infra/building-blocks/handler.ts';
import type { Stage } from '#infra/stage/stage.ts';
import { WebApplication } from '#infra/web/web-application.ts';
import { CallLimits } from '#schemas/config/call-limits.ts';
import type { Config } from '#schemas/config/config.ts';
import { Addresses, type Named } from './addresses.ts';
import { DebtTable } from './debt-table.ts';
import { EventBus } from './event-bus.ts';
import { MachineArns } from './machine-arns.ts';
import { Messaging } from './messaging.ts';
import { RemittanceBucket } from './remittance-bucket.ts';
import { Secrets } from './secrets.ts';
import { SignIn } from './sign-in.ts';

/** What all functions are built on. */
export interface Foundation {
  readonly stage: Stage;
  readonly config: Config;
  readonly settings: StageSettings;
  readonly alarms: Alarms;
  readonly table: DebtTable;
  readonly events: EventBus;
  readonly machines: MachineArns;
  /** The persons and programs that may call the API. */
  readonly signIn: SignIn;
  readonly addresses: Addresses;
  /** What people work with, in a browser. */
  readonly web: WebApplication;
  readonly secrets: Secrets;
  readonly messaging: Messaging;
  /** Absent when no creditor's boletos are registered by file. */
  readonly remittances: RemittanceBucket | undefined;
  /** What functions may be given; absent is what this configuration does not need, or what a function has of its own. */
  readonly variables: Readonly<Partial<Record<Variable, Given>>>;
}

/** What a deployment is made from. */
export interface StackSettings {
  readonly stage: Stage;
  readonly config: Config;
  /** What the stage has beside its addresses. */
  readonly settings?: StageSettings;
  /** The names of its addresses; without them, it answers on the host that API Gateway gives it. */
  readonly named?: Named;
}

/** Makes what the functions of a deployment share. */
export function layFoundation(
  stack: Stack,
  { stage, config, settings = {}, named }: StackSettings,
): Foundation {
  const alarms = new Alarms(stack, 'Alarms', { stage });
  const table = new DebtTable(stack, 'Debts', { stage });
  const events = new EventBus(stack, 'Events', { stage, billing: settings.billing });
  const machines = new MachineArns(stack, stage, config);
  const signIn = new SignIn(stack, 'SignIn', { stage, config, alarms, settings: settings.signIn });
  const addresses = new Addresses(stack, { stage, alarms, signIn, ...(named && { named }) });
  const web = webApplication(stack, { stage, signIn, addresses, named });
  const secrets = new Secrets(stack, 'Secrets', { stage, config });
  const messaging = new Messaging(stack, 'Messaging', { stage, config });
  const hasRemittances = Object.values(config.creditors).some(({ bills }) => bills.provider === 'cnab');
  const remittances = hasRemittances ? new RemittanceBucket(stack, 'Remittances', { stage }) : undefined;
  const variables: Foundation['variables'] = {
    TABLE_NAME: { value: table.table.tableName },
    BUS_NAME: { value: events.bus.eventBusName, allow: (handler) => events.grantPublish(handler) },
    MACHINE_ARN_PREFIX: { value: machines.arnPrefix },
    CALL_LIMITS: { value: JSON.stringify(CallLimits.parse(settings.callLimits ?? {})) },
    ...addresses.variables,
    SES_CONFIGURATION_SET: { value: messaging.mail.configurationSetName },
    LINK_SECRET_ARN: readable(secrets.links),
    UNSUBSCRIBE_SECRET_ARN: readable(secrets.unsubscribe),
    SELLER_LINK_SECRET_ARN: readable(secrets.sellerLinks),
    PSEUDONYM_SECRET_ARN: readable(secrets.pseudonyms),
    ENDPOINT_KEY_SECRET_ARN: readable(secrets.endpointKeys),
    WEBHOOK_SECRET_ARN: readable(secrets.webhooks),
    SELLER_KEY_SECRET_ARN: readable(secrets.sellerKeys),
    ...(remittances && { REMITTANCE_BUCKET: remittances.writable }),
    ...(secrets.psps && { PSP_SECRET_ARN: readable(secrets.psps) }),
    ...(secrets.bureaus && { BUREAU_SECRET_ARN: readable(secrets.bureaus) }),
    ...(secrets.enrichment && { ENRICHMENT_SECRET_ARN: readable(secrets.enrichment) }),
  };
  return {
    stage,
    config,
    settings,
    alarms,
    table,
    events,
    machines,
    signIn,
    addresses,
    web,
    secrets,
    messaging,
    remittances,
    variables,
  };
}

/** Makes the web application in front of the API, and lets persons sign in to it. */
function webApplication(
  stack: Stack,
  {
    stage,
    signIn,
    addresses,
    named,
  }: Pick<Foundation, 'stage' | 'signIn' | 'addresses'> & { readonly named: Named | undefined },
): WebApplication {
  const { names } = addresses;
  const { app } = named?.domains ?? {};
  const certificate = named?.edge.appCertificate;
  const web = new WebApplication(stack, 'Web', {
    stage,
    apiHost: addresses.apiHost,
    hosts: { signIn: signIn.hosts, images: addresses.publicUrls },
    ...(named &&
      names && {
        named: {
          names,
          webAclArn: named.edge.appWebAclArn,
          ...(app && certificate && { own: { name: app.name, certificate } }),
        },
      }),
  });
  signIn.letPersonsIn(web.url);
  return web;
}
