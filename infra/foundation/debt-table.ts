import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { throughOnly } from '#infra/building-blocks/through-only.ts';
import type { Stage } from '#infra/stage/stage.ts';
import { EXECUTION_INDEX } from '#schemas/records/execution-index.ts';
import { LIST_INDEX, NEXT_ACTION_INDEX } from '#schemas/records/list-indexes.ts';
import { PENDING_INDEX } from '#schemas/records/pending-index.ts';
import { PRESCRIPTION_INDEX } from '#schemas/records/prescription-index.ts';
import { TABLE_INDEXES } from '#schemas/records/table-indexes.ts';

type TableAction =
  | 'dynamodb:BatchGetItem'
  | 'dynamodb:BatchWriteItem'
  | 'dynamodb:GetItem'
  | 'dynamodb:PutItem'
  | 'dynamodb:Query'
  | 'dynamodb:UpdateItem';

/**
 * The table of debts and debtors, under its own key, because it holds the name and tax id of every debtor. For a dollar a
 * month our own key can be disabled at once for all readers, shows each use in CloudTrail, and lets a backup go to another
 * account; the key that AWS manages can do none of these.
 */
export class DebtTable extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id);
    // Not the policy of the stage: CloudFormation cannot delete a table that is protected, so a first deployment that failed
    // would get stuck. An empty table stays instead, under a name that is never given again, and its key with it.
    const removalPolicy = stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;

    const key = new Key(this, 'Key', {
      description: `Régua ${stage.name}: the table of debts and debtors`,
      enableKeyRotation: true,
      removalPolicy,
    });
    key.addToResourcePolicy(throughOnly(Stack.of(this), 'dynamodb'));

    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: key,
      // Raw notices of providers hold personal data: they are deleted when they cannot be disputed any more. The progress
      // of a return file is deleted when nobody will drop that file again.
      timeToLiveAttribute: 'expiresAt',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: stage.keepsData,
      removalPolicy,
    });
    for (const { name, partitionKey, sortKey, projected = [] } of TABLE_INDEXES.slice(0, stage.tableIndexes))
      this.table.addGlobalSecondaryIndex({
        indexName: name,
        partitionKey: { name: partitionKey, type: AttributeType.STRING },
        sortKey: { name: sortKey, type: AttributeType.STRING },
        ...(projected.length === 0
          ? { projectionType: ProjectionType.KEYS_ONLY }
          : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...projected] }),
      });
  }

  /** Allows to find the debts that are owed, by the day from which their prescription counts. */
  grantFindPrescribed(grantee: IGrantable): void {
    const resourceArns = [`${this.table.tableArn}/index/${PRESCRIPTION_INDEX.name}`];
    Grant.addToPrincipal({ grantee, actions: ['dynamodb:Query'], resourceArns });
  }

  /** Allows to read lists: places from their indexes, and the items of a page at once. */
  grantReadLists(grantee: IGrantable): void {
    const resourceArns = [LIST_INDEX, NEXT_ACTION_INDEX].map(
      ({ name }) => `${this.table.tableArn}/index/${name}`,
    );
    Grant.addToPrincipal({ grantee, actions: ['dynamodb:Query'], resourceArns });
    this.grant(grantee, 'dynamodb:BatchGetItem');
  }

  /** Allows to find the debts that wait on an execution. */
  grantFindExecutions(grantee: IGrantable): void {
    const resourceArns = [`${this.table.tableArn}/index/${EXECUTION_INDEX.name}`];
    Grant.addToPrincipal({ grantee, actions: ['dynamodb:Query'], resourceArns });
  }

  /** What a function needs that changes debts: their timeline, their debtors, their summaries, the outbox. */
  grantDebts(grantee: IGrantable): void {
    this.grant(
      grantee,
      'dynamodb:BatchWriteItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:UpdateItem',
    );
  }

  /** Allows to find the items that have something to do. */
  grantFindPending(grantee: IGrantable): void {
    const resourceArns = [`${this.table.tableArn}/index/${PENDING_INDEX.name}`];
    Grant.addToPrincipal({ grantee, actions: ['dynamodb:Query'], resourceArns });
  }

  /** Allows these actions on this table, without its index; no function scans, and what is deleted goes in batches. */
  grant(grantee: IGrantable, ...actions: TableAction[]): void {
    Grant.addToPrincipal({ grantee, actions, resourceArns: [this.table.tableArn] });
  }
}
