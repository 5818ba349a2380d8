import { Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { operatorSecret } from '#infra/building-blocks/operator-secret.ts';
import type { Stage } from '#infra/stage/stage.ts';
import type { Config } from '#schemas/config/config.ts';

/** Everything that is shown or checked as a proof: by us, by providers, by programs of a creditor. */
export class Secrets extends Construct {
  /** Signs the links in messages. */
  readonly links: Secret;
  /** The webhook providers, and what each signs or shows. */
  readonly webhooks: Secret;
  /** The keys of each creditor for the feeds of its sellers. */
  readonly sellerKeys: Secret;
  /** What creditors show their PSPs; absent when no creditor has its bills issued by one. */
  readonly psps: Secret | undefined;
  /** What creditors show the services that enrich contacts; absent when no creditor uses one. */
  readonly enrichment: Secret | undefined;

  constructor(
    scope: Construct,
    id: string,
    { stage, config }: { readonly stage: Stage; readonly config: Config },
  ) {
    super(scope, id);
    const creditors = Object.values(config.creditors);

    this.links = new Secret(this, 'Links', {
      description: 'Signs the links in messages: one key, or ["<newest>", "<older>"] while it is replaced',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: stage.removalPolicy,
    });
    Validations.of(this.links).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'A link in a message sent years ago must still work: the key is replaced by hand, with the older kept beside it.',
    });
    this.webhooks = operatorSecret(this, 'Webhooks', {
      stage,
      description: 'Webhook providers and their secrets, newest first: see docs/deploying.md',
      rotation: 'The provider issues the secrets: an operator rotates them there, with two live at a time.',
    });
    this.sellerKeys = operatorSecret(this, 'SellerKeys', {
      stage,
      description: 'Keys for the feeds of sellers, by creditor, newest first: see docs/seller-feed.md',
      rotation:
        'Programs of the creditor hold the keys: an operator replaces them there, with two live at a time.',
    });
    if (creditors.some(({ bills }) => bills.provider === 'bacen-pix'))
      this.psps = operatorSecret(this, 'Psps', {
        stage,
        description:
          'Access to PSPs: {"<creditor>": {"clientId", "clientSecret", "certificate", "privateKey"}}',
        rotation: 'The PSP issues certificate and secret: an operator rotates them there.',
      });
    if (creditors.some(({ enrichment }) => enrichment !== undefined))
      this.enrichment = operatorSecret(this, 'Enrichment', {
        stage,
        description: 'Access to the services that enrich contacts: {"<creditor>": {"token"}}',
        rotation: 'The data service issues the token: an operator rotates it there.',
      });
  }
}
