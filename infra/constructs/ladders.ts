import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { acknowledgeWildcard } from '#infra/acknowledge.ts';
import type { Capability } from '#infra/capability.ts';
import { compileRegua } from '#workflows/compile.ts';
import type { Handler } from './handler.ts';

export interface LaddersProps extends Capability {
  readonly takeStep: Handler;
  readonly handOver: Handler;
  readonly reEvaluateDebt: Handler;
}

/**
 * One state machine for each régua of `config/reguas/`, compiled from it.
 *
 * Step Functions ends all runs of a machine that is deleted. So outside dev a régua taken out of the
 * configuration leaves its machine behind, and the debts on it walk their ladder to its end.
 */
export class Ladders extends Construct {
  readonly machines: StateMachine[];

  constructor(scope: Construct, id: string, props: LaddersProps) {
    super(scope, id);
    const { stage, config, table, machines, takeStep, handOver, reEvaluateDebt } = props;

    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: [takeStep, handOver, reEvaluateDebt].map((handler) => handler.function.functionArn),
      }),
    );
    // The waits beside the steps store their own task tokens on the debt.
    table.grant(role, 'dynamodb:UpdateItem');
    acknowledgeWildcard(
      role,
      '*',
      'Log delivery (logs:CreateLogDelivery and its kin) and X-Ray have no resources.',
    );

    const logGroup = new LogGroup(this, 'Logs', {
      // Under this prefix a log group takes no room in the account's log policy of at most 5,120 characters.
      logGroupName: `/aws/vendedlogs/states/${stage.prefix}ladders`,
      retention: stage.logRetention,
      removalPolicy: stage.removalPolicy,
    });

    this.machines = Object.values(config.reguas).map(
      (regua) =>
        new StateMachine(this, regua.id, {
          stateMachineName: machines.nameOf(regua.id),
          definitionBody: DefinitionBody.fromString(JSON.stringify(compileRegua(regua, PLACEHOLDERS))),
          definitionSubstitutions: {
            TableName: table.table.tableName,
            TakeStepArn: takeStep.function.functionArn,
            HandOverArn: handOver.function.functionArn,
            ReEvaluateDebtArn: reEvaluateDebt.function.functionArn,
          },
          role,
          // Every event, so that a run can be followed, but without its data: ids stay in the history.
          logs: { destination: logGroup, level: LogLevel.ALL, includeExecutionData: false },
          tracingEnabled: true,
          removalPolicy: stage.removalPolicy,
        }),
    );
  }
}

/** Names known only when deployed: CloudFormation puts them into the definition. */
const PLACEHOLDERS = {
  tableName: substitution('TableName'),
  takeStepArn: substitution('TakeStepArn'),
  handOverArn: substitution('HandOverArn'),
  reEvaluateDebtArn: substitution('ReEvaluateDebtArn'),
};

function substitution(name: string): string {
  return `\${${name}}`;
}
