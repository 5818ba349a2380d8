import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { generatedSecret } from '#infra/building-blocks/generated-secret.ts';
import { operatorSecret } from '#infra/building-blocks/operator-secret.ts';
import type { Stage } from '#infra/stage/stage.ts';
import type { Config } from '#schemas/config/config.ts';

/** Everything that is shown or checked as a proof: by us, by providers, by programs of a creditor. */
export class Secrets extends Construct {
  /** Signs the links to debtors' pages. */
  readonly links: Secret;
  /** Signs the links to unsubscribe. */
  readonly unsubscribe: Secret;
  /** Signs the links of sellers. */
  readonly sellerLinks: Secret;
  /** Makes the pseudonyms of persons and addresses. */
  readonly pseudonyms: Secret;
  /** Encrypts the secrets of webhook endpoints. */
  readonly endpointKeys: Secret;
  /** The webhook providers, and what each signs or shows. */
  readonly webhooks: Secret;
  /** The keys of each creditor for the feeds of its sellers. */
  readonly sellerKeys: Secret;
  /** What creditors show their PSPs; absent when no creditor has its bills issued by one. */
  readonly psps: Secret | undefined;
  /** What creditors show the services that enrich contacts; absent when no creditor uses one. */
  readonly enrichment: Secret | undefined;
  /** What signs orders to bureaus and notaries; absent when no creditor has one over HTTP. */
  readonly bureaus: Secret | undefined;

  constructor(
    scope: Construct,
    id: string,
    { stage, config }: { readonly stage: Stage; readonly config: Config },
  ) {
    super(scope, id);
    const creditors = Object.values(config.creditors);

    this.links = generatedSecret(this, 'Links', {
      stage,
      description:
        'Signs the links to debtors\' pages: one key, or ["<newest>", "<older>"] while it is replaced',
      rotation:
        'A link in a message sent weeks ago must still work: the key is replaced by hand, with the older kept beside it.',
    });
    this.unsubscribe = generatedSecret(this, 'Unsubscribe', {
      stage,
      description: 'Signs the links to unsubscribe: one key, or ["<newest>", "<older>"] while it is replaced',
      rotation:
        'A link in a message sent years ago must still work: the key is replaced by hand, with the older kept beside it.',
    });
    this.sellerLinks = generatedSecret(this, 'SellerLinks', {
      stage,
      description: 'Signs the links of sellers: one key, or ["<newest>", "<older>"] while it is replaced',
      rotation: 'A link is good for a week: the key is replaced by hand, with the older kept beside it.',
    });
    this.pseudonyms = generatedSecret(this, 'Pseudonyms', {
      stage,
      description:
        'Makes the pseudonyms of persons: one key, or {"writes": 2, "keys": {"1": "…", "2": "…"}}: see docs/privacy.md',
      rotation:
        'What a key made is looked up by it for ever, opt-outs above all: keys are added by hand, and none is dropped.',
    });
    this.endpointKeys = generatedSecret(this, 'EndpointKeys', {
      stage,
      description:
        'Encrypts the secrets of webhook endpoints: one key, or {"writes": 2, "keys": {"1": "…", "2": "…"}}: see docs/events.md',
      rotation:
        'What a key encrypted is decrypted by it until the secret of its endpoint is rotated: keys are added by hand.',
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
    if (creditors.some(({ bureaus }) => Object.values(bureaus).some((one) => one?.provider === 'http')))
      this.bureaus = operatorSecret(this, 'Bureaus', {
        stage,
        description:
          'Signs orders to bureaus and notaries: {"<creditor>": {"<bureau>": "<secret>"}}: see docs/listings.md',
        rotation:
          'The program in front of the bureau holds the secret too: an operator replaces it in both places.',
      });
  }
}
