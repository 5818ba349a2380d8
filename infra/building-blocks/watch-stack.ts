import { NestedStack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/**
 * What only looks at a stage: its alarms, and the filters that count what functions log. A template has room for 500 resources
 * (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html, read 2026-11-30), of which these were a third.
 * Nothing depends on them, they hold no data and have no names of their own: what is moved here is made here before it is deleted there, and
 * the rest of a stage stays where it was.
 */
export class WatchStack extends NestedStack {
  constructor(scope: Construct, id: string) {
    super(scope, id, { description: 'Régua: alarms, and the filters of logs that they look at' });
  }

  /** The id here of what is made for `scope`: its path, so that ids say what is watched, and differ. */
  idFor(scope: Construct, id: string): string {
    const [, ...path] = [...scope.node.scopes.map(({ node }) => node.id).filter((part) => part !== ''), id];
    return path.join('-');
  }
}
