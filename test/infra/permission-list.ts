import { actionsOf, type CfnResource, resourcesOf, type Statement, type Synthesized } from './synthesized.ts';

/** A statement of a policy of a resource, which names the principal that it allows. */
type StatementOfOthers = Statement & { readonly Principal?: unknown };

/** A permission, in words. */
interface Permission {
  readonly effect: Statement['Effect'];
  readonly action: string;
  readonly resource: string;
  readonly condition: string;
}

/** The policies of a resource, by its type, and how they are read from its properties. */
const RESOURCE_POLICIES: Record<string, (properties: CfnResource['Properties']) => StatementOfOthers[]> = {
  'AWS::SQS::QueuePolicy': ({ PolicyDocument }) => PolicyDocument.Statement,
  'AWS::S3::BucketPolicy': ({ PolicyDocument }) => PolicyDocument.Statement,
  'AWS::SNS::TopicPolicy': ({ PolicyDocument }) => PolicyDocument.Statement,
  'AWS::KMS::Key': ({ KeyPolicy }) => KeyPolicy.Statement,
  'AWS::Events::EventBusPolicy': ({ Statement }) => [Statement],
  'AWS::Lambda::Permission': ({ Action, FunctionName: Resource, Principal: Service, SourceArn }) => [
    {
      Effect: 'Allow',
      Action,
      Resource,
      Principal: { Service },
      Condition: { ArnLike: { 'aws:SourceArn': SourceArn } },
    },
  ],
};

/**
 * Everything that a template allows: what each role may do, each action on each resource a line of its own, and what
 * others may do to its resources. Sorted, so that a change of code which changes no permission changes nothing here.
 */
export function permissionList(template: Synthesized): string {
  refuseWhatIsNotListed(template);
  return [
    ...template
      .all('AWS::IAM::Role')
      .flatMap(([id]) => section(`${withoutHash(id)} may`, template.statementsOf(id))),
    ...Object.entries(RESOURCE_POLICIES).flatMap(([type, statements]) =>
      template
        .all(type)
        .flatMap(([id, { Properties }]) =>
          section(`Others may, by ${withoutHash(id)}`, statements(Properties)),
        ),
    ),
  ].join('\n');
}

/** A permission given in a way that nobody has used so far would be missing from the list. */
function refuseWhatIsNotListed(template: Synthesized): void {
  const listed = new Set([
    'AWS::IAM::Role',
    'AWS::IAM::Policy',
    // Of headers: it permits nobody anything.
    'AWS::CloudFront::ResponseHeadersPolicy',
    ...Object.keys(RESOURCE_POLICIES),
  ]);
  for (const [id, { Type, Properties }] of Object.entries(template.resources)) {
    const policy = /Policy|Permission|IAM/.test(Type) && !listed.has(Type);
    // Those of a user pool are about passwords.
    const inline =
      Type === 'AWS::Cognito::UserPool' ? undefined : (Properties?.Policies ?? Properties?.ManagedPolicyArns);
    if (policy || inline) throw new Error(`${id} (${Type}) gives permissions that this list does not read`);
    if (/"Not(Action|Resource|Principal)"/.test(JSON.stringify(Properties ?? {})))
      throw new Error(`${id} (${Type}) allows all but something: name what it needs`);
  }
}

/** A list, for tables are laid out anew by formatters when one line of them changes. */
function section(title: string, statements: readonly StatementOfOthers[]): string[] {
  const lines = statements.flatMap((statement) => permissions(statement).map(line));
  return [`## ${title}\n`, ...[...new Set(lines)].sort(), ''];
}

const line = ({ effect, action, resource, condition }: Permission): string =>
  `- ${effect === 'Deny' ? '**denied**: ' : ''}\`${action}\` on \`${resource}\`${condition && `, if \`${condition}\``}`;

function permissions(statement: StatementOfOthers): Permission[] {
  const { Effect, Principal, Condition } = statement;
  const condition = [
    ...(Principal === undefined ? [] : [`who is ${inWords(Principal)}`]),
    ...(Condition === undefined ? [] : [inWords(Condition)]),
  ].join(', ');
  return actionsOf(statement).flatMap((action) =>
    resourcesOf(statement).map((resource) => ({
      effect: Effect,
      action,
      resource: inWords(resource),
      condition,
    })),
  );
}

/** A value in words: one that is known only when deployed as `{the logical id}`, a condition as `key is value`. */
function inWords(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.map(inWords).join(' or ');
  const [[key, inner] = ['', undefined], ...others] = Object.entries(value);
  if (key === 'Ref') return `{${withoutHash(String(inner))}}`;
  if (key === 'Fn::GetAtt') return `{${withoutHash(String((inner as string[])[0]))}}`;
  if (key === 'Fn::Join') return (inner as [string, unknown[]])[1].map(inWords).join('');
  return [[key, inner] as const, ...others].map(([name, of]) => `${name} ${inWords(of)}`).join(', ');
}

const withoutHash = (logicalId: string): string => logicalId.replace(/[0-9A-F]{8}$/, '');
