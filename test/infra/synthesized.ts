import { readFileSync } from 'node:fs';
import { App, NestedStack, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import type { StageDomains } from '#config-loader/load-stage.ts';
import { EdgeStack } from '#infra/edge/edge-stack.ts';
import { ReguaStack } from '#infra/regua-stack.ts';
import { readStage } from '#infra/stage/stage.ts';
import type { Config } from '#schemas/config/config.ts';
import { StageFile } from '#schemas/config/stage.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { exampleDomains } from '#test/builders/domains.ts';
import { ROOT } from '#test/builders/root.ts';

export interface CfnResource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template has no types, and each test reads another corner.
  readonly Properties: any;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
  readonly DependsOn?: string[];
}

export interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Condition?: Record<string, unknown>;
}

const FLAGS = JSON.parse(readFileSync(`${ROOT}/cdk.json`, 'utf8')).context;
const WITHOUT_BUNDLES = { 'aws:cdk:bundling-stacks': [] };

export const config = await deployedConfig();

/** What the stages have beside their addresses: persons and programs that sign in. */
export const SETTINGS = StageFile.parse({
  signIn: {
    callbacks: ['https://cobranca.empresa.example/entrou'],
    programs: {
      erp: { creditors: ['bebidas-nordeste'] },
      'painel-de-vendas': { role: 'auditor', creditors: 'all' },
    },
  },
});

/** The stack as `cdk deploy -c stage=… ` would make it, but without code in its functions. */
export function makeStack(
  context: Record<string, string> = {},
  given: Config = config,
  settings: StageFile = SETTINGS,
): ReguaStack {
  const app = newApp(context);
  return new ReguaStack(app, 'regua', {
    env: { region: 'sa-east-1' },
    stage: readStage(app.node),
    config: given,
    settings,
  });
}

/** The two stacks of a stage with names. */
export function makeNamedStacks(
  context: Record<string, string> = {},
  domains: StageDomains = exampleDomains(),
): { readonly regua: ReguaStack; readonly edge: EdgeStack } {
  const app = newApp(context);
  const stage = readStage(app.node);
  const edge = new EdgeStack(app, 'regua-edge', { env: { region: EdgeStack.region }, stage, domains });
  const env = { region: 'sa-east-1' };
  return {
    regua: new ReguaStack(app, 'regua', { env, stage, config, settings: SETTINGS, named: { domains, edge } }),
    edge,
  };
}

const newApp = (context: Record<string, string>): App =>
  new App({
    context: { ...FLAGS, ...WITHOUT_BUNDLES, ...context },
    // Takes seconds; `npm run synth` has it on.
    builtinCloudFormationValidation: false,
  });

/** A synthesized stack with those nested in it, to be asked about its resources as if they were in one template. */
export class Synthesized {
  readonly resources: Record<string, CfnResource>;

  readonly outputs: Record<string, { readonly Value: unknown }>;

  /** @param of a stack, or the context of the one to make */
  constructor(of: Record<string, string> | Stack = {}, given: Config = config) {
    const stack = of instanceof Stack ? of : makeStack(of, given);
    const { Resources, Outputs } = Template.fromStack(stack).toJSON();
    this.resources = { ...Resources };
    this.outputs = Outputs;
    for (const nested of nestedIn(stack)) Object.assign(this.resources, resourcesOfNested(nested, Resources));
  }

  /** All resources of a type, by logical id. */
  all(type: string): [id: string, resource: CfnResource][] {
    return Object.entries(this.resources).filter(([, resource]) => resource.Type === type);
  }

  /** The only resource of its type whose logical id starts like this. */
  one(type: string, idPrefix = ''): CfnResource & { readonly id: string } {
    const found = this.all(type).filter(([id]) => id.startsWith(idPrefix));
    const [first] = found;
    if (!first || found.length > 1) throw new Error(`${found.length} of ${type} named ${idPrefix}*, not one`);
    return { id: first[0], ...first[1] };
  }

  /** What the policies of a role allow or deny. */
  statementsOf(rolePrefix: string): Statement[] {
    const role = this.one('AWS::IAM::Role', rolePrefix);
    return this.all('AWS::IAM::Policy')
      .filter(([, { Properties }]) => Properties.Roles.some((ref: { Ref: string }) => ref.Ref === role.id))
      .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement);
  }
}

export const actionsOf = ({ Action }: Statement): string[] => [Action].flat();

export const resourcesOf = ({ Resource }: Statement): unknown[] => [Resource].flat();

/** The stacks that are nested in one. */
export const nestedIn = (stack: Stack): NestedStack[] =>
  stack.node.findAll().filter((construct) => construct instanceof NestedStack);

/** The resources of a nested stack, with what its parent hands to it in the place of its parameters. */
function resourcesOfNested(
  nested: NestedStack,
  ofParent: Readonly<Record<string, CfnResource>>,
): Record<string, CfnResource> {
  const { Resources } = Template.fromStack(nested).toJSON();
  const id =
    nested.nestedStackResource &&
    Stack.of(nested.nestedStackResource).getLogicalId(nested.nestedStackResource);
  const given = (id !== undefined && ofParent[id]?.Properties.Parameters) || {};
  return JSON.parse(JSON.stringify(Resources), (_key, value) =>
    typeof value?.Ref === 'string' && Object.hasOwn(given, value.Ref) ? given[value.Ref] : value,
  );
}
